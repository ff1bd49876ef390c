package org.cop.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.site.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One stint of one person at one site, as a member or as its facilitator. Invited; joined, or declined; left. Who comes back is invited
 * anew, so that the past keeps the role, the job and the agency held then. After an erasure nothing tells who it was; that somebody of this
 * sector and job attended so many meetings stays, for the counts.
 */
@Entity
@Table(name = "member")
public class Member {
    @Schema(name = "MemberState")
    enum State {
        INVITED,
        JOINED,
        DECLINED,
        LEFT
    }

    /**
     * Who somebody is at work.
     *
     * @param email in small letters
     */
    record Person(String name, String email, Sector sector, String jobTitle, String agency) {}

    @Id
    private UUID id;

    private UUID programmeId;
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String jobTitle;
    private String agency;

    @Enumerated(EnumType.STRING)
    private State state;

    private String accountId;
    private LocalDate invitedOn;
    private LocalDate joinedOn;
    private UUID firstStintId;
    private LocalDate leftOn;
    private String leavingReason;
    private Instant erasedAt;

    @Version
    private int version;

    protected Member() {}

    static Member invite(Site site, Role role, Person person, LocalDate on) {
        var member = new Member();
        member.id = Ids.next();
        member.programmeId = site.programmeId();
        member.siteId = site.id();
        member.role = role;
        member.name = person.name();
        member.email = person.email();
        member.sector = person.sector();
        member.jobTitle = person.jobTitle();
        member.agency = person.agency();
        member.state = State.INVITED;
        member.invitedOn = on;
        return member;
    }

    /** @param firstStint of this person at this site; null if it is this one */
    MemberJoined join(String newAccountId, LocalDate on, @Nullable UUID firstStint) {
        requireInvited();
        state = State.JOINED;
        accountId = newAccountId;
        joinedOn = on;
        firstStintId = firstStint == null ? id : firstStint;
        return new MemberJoined(id, programmeId, siteId, sector, isFacilitator(), on);
    }

    void decline() {
        requireInvited();
        state = State.DECLINED;
    }

    /** @return what others are to hear; nothing of somebody who had not joined yet */
    Optional<MemberLeft> leave(LocalDate on, @Nullable String reason) {
        boolean hadJoined = state == State.JOINED;
        if (!isPresent()) {
            throw new RuleBroken("not-a-member", "This person has left already, or never joined");
        }
        if (joinedOn != null && on.isBefore(joinedOn)) {
            throw RuleBroken.at("on", "date-out-of-order", "Nobody leaves before they have joined");
        }
        state = State.LEFT;
        leftOn = on;
        leavingReason = reason;
        return hadJoined ? Optional.of(new MemberLeft(id, programmeId, siteId, on)) : Optional.empty();
    }

    /** Forgets who it was. Only of somebody who does not belong to the site any more. */
    ContactErased erase(Instant now) {
        if (isPresent()) {
            throw new IllegalStateException("Somebody who belongs to a site leaves first");
        }
        name = null;
        email = null;
        agency = null;
        accountId = null;
        leavingReason = null;
        erasedAt = now;
        return noContact();
    }

    void requireInvited() {
        if (state != State.INVITED) {
            throw new RuleBroken("not-invited", "This person has answered the invitation, or it was withdrawn");
        }
    }

    ContactChanged contact() {
        return new ContactChanged(id, programmeId, siteId, accountId, name, email, new TreeSet<>(Set.of(role)));
    }

    ContactErased noContact() {
        return new ContactErased(id);
    }

    boolean isFacilitator() {
        return role == Role.FACILITATOR;
    }

    /** Invited or joined, and not gone. */
    boolean isPresent() {
        return state == State.INVITED || state == State.JOINED;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    public UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    UUID siteId() {
        return siteId;
    }

    Role role() {
        return role;
    }

    /** Null after an erasure, as the address and the agency. */
    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
    }

    Sector sector() {
        return sector;
    }

    String jobTitle() {
        return jobTitle;
    }

    @Nullable
    String agency() {
        return agency;
    }

    State state() {
        return state;
    }

    @Nullable
    String accountId() {
        return accountId;
    }

    LocalDate invitedOn() {
        return invitedOn;
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

    int version() {
        return version;
    }
}
