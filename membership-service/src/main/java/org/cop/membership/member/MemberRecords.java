package org.cop.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.erasure.PersonRecords;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.programme.ProgrammeRepository;

/** What sites know of people. */
@ApplicationScoped
class MemberRecords implements PersonRecords {
    private final MemberRepository members;
    private final ProgrammeRepository programmes;
    private final MemberRemoval removal;
    private final Outbox outbox;
    private final Clock clock;

    MemberRecords(
            MemberRepository members,
            ProgrammeRepository programmes,
            MemberRemoval removal,
            Outbox outbox,
            Clock clock) {
        this.members = members;
        this.programmes = programmes;
        this.removal = removal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.MEMBER;
    }

    @Override
    public List<Member> find(Set<String> accountIds, Set<String> addresses) {
        return members.list("accountId in ?1 or email in ?2", List.copyOf(accountIds), List.copyOf(addresses));
    }

    @Override
    public Optional<Member> findById(UUID id) {
        return members.findByIdOptional(id);
    }

    @Override
    public Set<Role> end(Invitee mine) {
        var member = (Member) mine;
        outbox.publish(member.leave(programmes.require(member.programmeId()).day(null, clock), null));
        return Set.of(member.role());
    }

    @Override
    public void remove(Invitee mine) {
        removal.remove((Member) mine);
    }
}
