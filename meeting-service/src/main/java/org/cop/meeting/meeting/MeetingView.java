package org.cop.meeting.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.meeting.meeting.Meeting.State;
import org.cop.meeting.upstream.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Meeting")
record MeetingView(
        UUID id,
        UUID siteId,

        @Schema(description = "Shared by the meetings that were planned together") @Nullable
        UUID seriesId,

        State state,

        @Schema(description = "The day and hour in the zone of the programme", examples = "2012-03-14T14:00:00")
        LocalDateTime startsAt,

        LocalDateTime endsAt,

        @Schema(description = "The zone of the programme", examples = "Europe/London")
        String zone,

        long durationMinutes,
        @Nullable String place,

        @Schema(description = "Of a cancelled meeting") @Nullable
        String cancellationReason,

        @Schema(description = "How many came, by the register; absent without one") @Nullable
        Integer attended,

        @Schema(description = "The sectors that somebody came from, by the register") @Nullable
        List<Sector> sectorsPresent,

        @Schema(description = "Which of the site's held meetings it is, by date, from 1") @Nullable
        Integer number) {

    static MeetingView of(Meeting meeting, Site site) {
        Slot slot = meeting.slot();
        return new MeetingView(
                meeting.id(),
                meeting.siteId(),
                meeting.seriesId(),
                meeting.state(),
                local(slot.startsAt(), site.zone()),
                local(slot.endsAt(), site.zone()),
                site.zone().getId(),
                slot.length().toMinutes(),
                meeting.place(),
                meeting.cancellationReason(),
                meeting.attended(),
                meeting.sectorsPresent(),
                meeting.number());
    }

    private static LocalDateTime local(Instant time, ZoneId zone) {
        return LocalDateTime.ofInstant(time, zone);
    }
}
