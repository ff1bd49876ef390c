package org.cop.membership.erasure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees.Kind;

/** A feature that keeps records of people. Every method runs in the caller's transaction. */
public interface PersonRecords {
    Kind kind();

    /**
     * What is known of a person, by account or by address; not what was erased.
     *
     * @param addresses in small letters
     */
    List<? extends Invitee> find(Set<String> accountIds, Set<String> addresses);

    /** The record with this id, whatever became of it. */
    Optional<? extends Invitee> findById(UUID id);

    /**
     * Ends whatever is not over yet, today, and publishes that it has ended.
     *
     * @return the role whose place in the realm was given here and is to be withdrawn, if there is one
     */
    Set<Role> end(Invitee mine);

    /**
     * Removes the record altogether.
     *
     * @throws org.cop.kit.web.problem.RuleBroken if it is one that stays
     */
    void remove(Invitee mine);
}
