package org.cop.membership.site;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place where one community of practice meets. Proposed; then brokering, while agencies and their managers are approached and people
 * invited; active once somebody has said whether the host has a senior sponsor, for without one a facilitator recruits nobody; closing;
 * and closed, when it may only be read. A site that does not come to life may be closed at any time before.
 */
@Entity
@Table(name = "site")
public class Site {
    @Schema(name = "SiteState")
    public enum State {
        PROPOSED,
        BROKERING,
        ACTIVE,
        CLOSING,
        CLOSED
    }

    @Id
    private UUID id;

    private UUID programmeId;
    private String code;
    private String place;
    private UUID hostOrganisationId;

    @Enumerated(EnumType.STRING)
    private State state;

    private Boolean seniorSponsor;
    private LocalDate proposedOn;
    private LocalDate brokeringOn;
    private LocalDate activatedOn;
    private LocalDate closingOn;
    private LocalDate closedOn;
    private String closureReason;

    @Version
    private int version;

    protected Site() {}

    static Site propose(UUID programmeId, String code, String place, UUID hostOrganisationId, LocalDate on) {
        var site = new Site();
        site.id = Ids.next();
        site.programmeId = programmeId;
        site.code = code;
        site.place = place;
        site.hostOrganisationId = hostOrganisationId;
        site.state = State.PROPOSED;
        site.proposedOn = on;
        return site;
    }

    SiteProposed proposed() {
        return new SiteProposed(id, programmeId, code, place, proposedOn);
    }

    SiteBrokeringStarted startBrokering(LocalDate on) {
        move(EnumSet.of(State.PROPOSED), State.BROKERING, on);
        brokeringOn = on;
        return new SiteBrokeringStarted(id, programmeId, code, place, on);
    }

    /** @param hasSeniorSponsor whether somebody senior at the host stands behind it: no is an answer, silence is not */
    SiteActivated activate(boolean hasSeniorSponsor, LocalDate on) {
        move(EnumSet.of(State.BROKERING), State.ACTIVE, on);
        seniorSponsor = hasSeniorSponsor;
        activatedOn = on;
        return new SiteActivated(id, programmeId, code, place, on);
    }

    SiteClosingStarted startClosing(LocalDate on) {
        move(EnumSet.of(State.ACTIVE), State.CLOSING, on);
        closingOn = on;
        return new SiteClosingStarted(id, programmeId, code, place, on);
    }

    SiteClosed close(String reason, LocalDate on) {
        move(EnumSet.complementOf(EnumSet.of(State.CLOSED)), State.CLOSED, on);
        closedOn = on;
        closureReason = reason;
        return new SiteClosed(id, programmeId, code, place, on);
    }

    private void move(Set<State> from, State to, LocalDate on) {
        requireOpen();
        if (!from.contains(state)) {
            throw new RuleBroken("illegal-move", "A site that is " + said(state) + " cannot become " + said(to));
        }
        if (on.isBefore(lastStepOn())) {
            throw RuleBroken.at("on", "date-out-of-order", "It came after the step before it");
        }
        state = to;
    }

    private LocalDate lastStepOn() {
        return switch (state) {
            case PROPOSED -> proposedOn;
            case BROKERING -> brokeringOn;
            case ACTIVE -> activatedOn;
            case CLOSING -> closingOn;
            case CLOSED -> closedOn;
        };
    }

    private static String said(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** A closed site is read-only. */
    public void requireOpen() {
        if (state == State.CLOSED) {
            throw new RuleBroken("site-closed", "The site is closed and may only be read");
        }
    }

    /** Members are invited once brokering has begun. */
    public void requireBrokered() {
        requireOpen();
        if (state == State.PROPOSED) {
            throw new RuleBroken("site-not-brokering", "Members are invited once brokering has begun");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public String code() {
        return code;
    }

    public String place() {
        return place;
    }

    UUID hostOrganisationId() {
        return hostOrganisationId;
    }

    State state() {
        return state;
    }

    /** Null until the question is answered. */
    @Nullable
    Boolean seniorSponsor() {
        return seniorSponsor;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    @Nullable
    LocalDate brokeringOn() {
        return brokeringOn;
    }

    @Nullable
    LocalDate activatedOn() {
        return activatedOn;
    }

    @Nullable
    LocalDate closingOn() {
        return closingOn;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    @Nullable
    String closureReason() {
        return closureReason;
    }

    int version() {
        return version;
    }
}
