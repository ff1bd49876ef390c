package org.cop.membership.member;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cop.kit.web.paging.Page;
import org.cop.membership.invitation.InvitationStatus;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.standing.MemberStanding;
import org.cop.membership.standing.Standings;
import org.jspecify.annotations.Nullable;

/** Members with what other features know of them: at most two queries for a page, however long it is. */
@ApplicationScoped
class MemberViews {
    private final Standings standings;
    private final Invitations invitations;

    /** @param invitation the open one, if there is one */
    record MemberDetails(
            Member member,
            MemberStanding standing,
            @Nullable InvitationStatus invitation) {}

    MemberViews(Standings standings, Invitations invitations) {
        this.standings = standings;
        this.invitations = invitations;
    }

    MemberDetails of(Member member) {
        return of(new Page<>(List.of(member), null)).items().getFirst();
    }

    Page<MemberDetails> of(Page<Member> page) {
        var standing = standings.of(ids(page.items().stream()));
        // Only who has not answered yet has an open one: mostly nobody, and nothing is to be asked.
        var invitation = invitations.status(
                Kind.MEMBER, ids(page.items().stream().filter(member -> member.state() == Member.State.INVITED)));
        return page.map(member ->
                new MemberDetails(member, requireNonNull(standing.get(member.id())), invitation.get(member.id())));
    }

    private static List<UUID> ids(Stream<Member> members) {
        return members.map(Member::id).toList();
    }
}
