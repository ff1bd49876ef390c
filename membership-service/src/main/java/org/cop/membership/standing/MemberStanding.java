package org.cop.membership.standing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.Standing;
import org.cop.kit.audit.NotAudited;

/**
 * Where attendance puts a member: X who has attended two meetings or more, Y who has attended fewer, F who facilitates, whatever they
 * attend. Leaving changes nothing about it. Seed: programme report, legend of Figure 1.
 */
@Entity
@Table(name = "member_standing")
@NotAudited
public class MemberStanding {
    private static final int CONFIRMED_FROM = 2;

    @Id
    private UUID memberId;

    private UUID programmeId;
    private UUID siteId;
    private boolean facilitator;
    private int attended;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    protected MemberStanding() {}

    MemberStanding(UUID memberId, UUID programmeId, UUID siteId, boolean facilitator) {
        this.memberId = memberId;
        this.programmeId = programmeId;
        this.siteId = siteId;
        this.facilitator = facilitator;
        this.standing = standing(facilitator, 0);
    }

    /** @param meetings in how many registers the member stands as having attended, corrections included */
    Optional<MemberStandingChanged> attended(int meetings) {
        attended = meetings;
        var now = standing(facilitator, meetings);
        if (now == standing) {
            return Optional.empty();
        }
        standing = now;
        return Optional.of(new MemberStandingChanged(memberId, programmeId, siteId, standing, attended));
    }

    /** @param meetings attended so far */
    public static Standing standing(boolean facilitator, int meetings) {
        if (facilitator) {
            return Standing.FACILITATOR;
        }
        return meetings >= CONFIRMED_FROM ? Standing.CONFIRMED : Standing.UNDER_TWO;
    }

    public UUID memberId() {
        return memberId;
    }

    public int attended() {
        return attended;
    }

    public Standing standing() {
        return standing;
    }
}
