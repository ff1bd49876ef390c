package org.cop.meeting.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cop.events.AttendanceStatus;
import org.hibernate.annotations.BatchSize;

/** That a register was corrected: who did it, when, why, and what it said before. Written once. */
@Entity
class RegisterCorrection {
    /** What a correction did to one line of the register. */
    @Embeddable
    record Change(
            UUID memberId,
            @Enumerated(EnumType.STRING) AttendanceStatus was,
            @Enumerated(EnumType.STRING) AttendanceStatus became) {}

    @Id
    private UUID id;

    private UUID meetingId;

    private Instant correctedAt;

    private String correctedBy;

    private String reason;

    @ElementCollection
    @CollectionTable(name = "register_change", joinColumns = @JoinColumn(name = "correction_id"))
    @BatchSize(size = 200) // a whole page of corrections at once
    private Set<Change> changes = new HashSet<>();

    protected RegisterCorrection() {}

    RegisterCorrection(UUID id, UUID meetingId, String reason, String accountId, Instant now, List<Change> changes) {
        this.id = id;
        this.meetingId = meetingId;
        this.reason = reason;
        this.correctedBy = accountId;
        this.correctedAt = now;
        this.changes.addAll(changes);
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    String correctedBy() {
        return correctedBy;
    }

    String reason() {
        return reason;
    }

    Set<Change> changes() {
        return changes;
    }
}
