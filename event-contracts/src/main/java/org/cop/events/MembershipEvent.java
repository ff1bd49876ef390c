package org.cop.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Programmes, their sites, and who belongs to them. {@code on} is the day it happened, which may lie long before it was recorded. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface MembershipEvent extends DomainEvent {
    String TOPIC = "cop.membership.v1";

    UUID programmeId();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default Optional<UUID> programme() {
        return Optional.of(programmeId());
    }

    @Override
    default Optional<UUID> site() {
        return Optional.empty();
    }

    /** That a programme and its sites exist is no secret. */
    @Override
    default Audience audience() {
        return Audience.PUBLIC;
    }

    /** @param zone the time zone that its dates and hours are meant in, for example {@code Europe/London} */
    @EventType("programme.created")
    record ProgrammeCreated(
            UUID programmeId,
            String slug,
            String title,
            String zone,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) implements MembershipEvent {
        @Override
        public String key() {
            return programmeId.toString();
        }
    }

    /** A step in the life of a site. Each carries the whole of what others need to know, so that one missed or early does no harm. */
    sealed interface SiteEvent extends MembershipEvent {
        UUID siteId();

        String code();

        String place();

        LocalDate on();

        @Override
        default String key() {
            return siteId().toString();
        }

        @Override
        default Optional<UUID> site() {
            return Optional.of(siteId());
        }
    }

    @EventType("site.proposed")
    record SiteProposed(UUID siteId, UUID programmeId, String code, String place, LocalDate on) implements SiteEvent {}

    /** Approaching agencies and their managers has begun; members may be invited. */
    @EventType("site.brokering-started")
    record SiteBrokeringStarted(UUID siteId, UUID programmeId, String code, String place, LocalDate on)
            implements SiteEvent {}

    @EventType("site.activated")
    record SiteActivated(UUID siteId, UUID programmeId, String code, String place, LocalDate on) implements SiteEvent {}

    @EventType("site.closing-started")
    record SiteClosingStarted(UUID siteId, UUID programmeId, String code, String place, LocalDate on)
            implements SiteEvent {}

    /** From now on the site is read-only everywhere. */
    @EventType("site.closed")
    record SiteClosed(UUID siteId, UUID programmeId, String code, String place, LocalDate on) implements SiteEvent {}

    /** An event about one member. It says which sector, never who: job titles stay in the membership, for in a small place they name people. */
    sealed interface MemberEvent extends MembershipEvent {
        UUID memberId();

        UUID siteId();

        @Override
        default String key() {
            return memberId().toString();
        }

        @Override
        default Optional<UUID> site() {
            return Optional.of(siteId());
        }

        @Override
        default Audience audience() {
            return Audience.PROGRAMME;
        }
    }

    @EventType("member.joined")
    record MemberJoined(UUID memberId, UUID programmeId, UUID siteId, Sector sector, boolean facilitator, LocalDate on)
            implements MemberEvent {}

    @EventType("member.left")
    record MemberLeft(UUID memberId, UUID programmeId, UUID siteId, LocalDate on) implements MemberEvent {}

    /** @param attended meetings attended so far */
    @EventType("member.standing-changed")
    record MemberStandingChanged(UUID memberId, UUID programmeId, UUID siteId, Standing standing, int attended)
            implements MemberEvent {
        @Override
        public Audience audience() {
            return Audience.SITE;
        }
    }

    /**
     * A programme has forgotten a person: nothing tells any more whose these stints and appointments were. That it happened is all there is
     * to know of it; whoever keeps anything else under these ids deletes it.
     *
     * @param erasureId new for each
     */
    @EventType("person.erased")
    record PersonErased(UUID erasureId, UUID programmeId, List<UUID> memberIds, List<UUID> appointmentIds, LocalDate on)
            implements MembershipEvent {
        @Override
        public String key() {
            return erasureId.toString();
        }

        @Override
        public Audience audience() {
            return Audience.SITE;
        }
    }

    /**
     * Nothing is left of an invitation that came to nothing, or of an appointment that nobody holds any more. Other than an erasure it is of
     * the one record, and not of all that was the same person.
     *
     * @param inviteeId the member or appointment
     */
    @EventType("invitee.removed")
    record InviteeRemoved(UUID inviteeId, UUID programmeId, LocalDate on) implements MembershipEvent {
        @Override
        public String key() {
            return inviteeId.toString();
        }

        @Override
        public Audience audience() {
            return Audience.SITE;
        }
    }
}
