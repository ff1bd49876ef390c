package org.cop.meeting.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cop.events.AttendanceStatus;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Who came to a meeting. Recorded once; whoever corrects it says why, and what it said before is kept. Whoever changes it has locked the
 * meeting, whose version is its version too.
 */
@Entity
class Register {
    @Id
    private UUID meetingId;

    private Instant recordedAt;

    private String recordedBy;

    @ElementCollection
    @CollectionTable(name = "register_entry", joinColumns = @JoinColumn(name = "meeting_id"))
    @MapKeyColumn(name = "member_id")
    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private Map<UUID, AttendanceStatus> statuses = new HashMap<>();

    protected Register() {}

    Register(UUID meetingId, Attendance attendance, String accountId, Instant now) {
        this.meetingId = meetingId;
        this.recordedAt = now;
        this.recordedBy = accountId;
        this.statuses.putAll(attendance.statuses());
    }

    Attendance attendance() {
        return Attendance.of(statuses);
    }

    RegisterCorrection correct(
            UUID correctionId, Attendance attendance, @Nullable String reason, String accountId, Instant now) {
        String why = VisibleText.orNull(reason);
        if (why == null) {
            throw RuleBroken.at("reason", "correction-needs-reason", "The register is recorded: say why it changes");
        }
        var correction = new RegisterCorrection(
                correctionId, meetingId, why, accountId, now, attendance().changesTo(attendance));
        statuses.keySet().retainAll(attendance.statuses().keySet());
        statuses.putAll(attendance.statuses());
        return correction;
    }

    UUID meetingId() {
        return meetingId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
