package org.cop.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.site.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One stint of one person at one site, as a member or as its facilitator. Invited; joined, declined or withdrawn; left. Who comes back is
 * invited anew, so that the past keeps the role, the job and the agency held then. After an erasure nothing tells who it was; that somebody
 * of this sector and job attended so many meetings stays, for the counts.
 */
@Entity
@Table(name = "member")
public class Member extends Invitee {
    @Schema(name = "MemberState")
    enum State {
        INVITED,
        JOINED,
        DECLINED,
        WITHDRAWN,
        LEFT
    }

    /**
     * Who somebody is at work.
     *
     * @param email in small letters
     * @param jobTitle null of an expert by experience who was not asked for one
     * @param agency null of an expert by experience who was not asked for one
     */
    record Person(
            String name,
            String email,
            Sector sector,
            @Nullable String jobTitle,
            @Nullable String agency) {}

    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String jobTitle;
    private String agency;

    @Enumerated(EnumType.STRING)
    private State state;

    private LocalDate joinedOn;
    private UUID firstStintId;
    private LocalDate leftOn;
    private String leavingReason;

    protected Member() {}

    private Member(Site site, Role role, Person person, LocalDate on) {
        super(site.programmeId(), role, person.name(), person.email(), on);
        siteId = site.id();
        sector = person.sector();
        jobTitle = person.jobTitle();
        agency = person.agency();
        state = State.INVITED;
    }

    /** @throws RuleBroken if a job or an agency is missing of somebody who has one */
    static Member invite(Site site, Role role, Person person, LocalDate on) {
        return new Member(site, role, person, on);
    }

    /** @param firstStint of this person at this site; null if it is this one */
    MemberJoined join(String newAccountId, LocalDate on, @Nullable UUID firstStint) {
        accepted(newAccountId);
        state = State.JOINED;
        joinedOn = on;
        firstStintId = firstStint == null ? id() : firstStint;
        return new MemberJoined(id(), programmeId(), siteId, sector, isFacilitator(), on);
    }

    @Override
    public void decline() {
        requireInvited();
        state = State.DECLINED;
    }

    @Override
    public void withdraw() {
        requireInvited();
        state = State.WITHDRAWN;
    }

    MemberLeft leave(LocalDate on, @Nullable String reason) {
        if (!isActive()) {
            throw new RuleBroken("not-a-member", "This person has left already, or never joined");
        }
        if (on.isBefore(joinedOn)) {
            throw RuleBroken.at("on", "date-out-of-order", "Nobody leaves before they have joined");
        }
        state = State.LEFT;
        leftOn = on;
        leavingReason = reason;
        return new MemberLeft(id(), programmeId(), siteId, on);
    }

    @Override
    public ContactErased erase(Instant now) {
        agency = null;
        leavingReason = null;
        return super.erase(now);
    }

    boolean isFacilitator() {
        return role() == Role.FACILITATOR;
    }

    @Override
    public boolean isInvited() {
        return state == State.INVITED;
    }

    @Override
    public boolean isActive() {
        return state == State.JOINED;
    }

    @Override
    public UUID siteId() {
        return siteId;
    }

    Sector sector() {
        return sector;
    }

    /** Null of an expert by experience who was not asked for one. */
    @Nullable
    String jobTitle() {
        return jobTitle;
    }

    /** Null after an erasure, and of an expert by experience who was not asked for one. */
    @Nullable
    String agency() {
        return agency;
    }

    State state() {
        return state;
    }

    @Nullable
    LocalDate joinedOn() {
        return joinedOn;
    }

    /** What the stints of one person at the site have in common; null before they have joined. */
    @Nullable
    UUID firstStintId() {
        return firstStintId;
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    String leavingReason() {
        return leavingReason;
    }
}
