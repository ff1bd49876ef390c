package org.cop.plain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the newsletter would print of an action. */
@Entity
@Table(name = "plain_activity")
class Activity extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID programmeId;
    public UUID siteId;
    public UUID meetingId;
    public UUID subjectId;
    public LocalDate happenedOn;
    public Instant recordedAt;

    protected Activity() {}

    Activity(ActionAgreed event, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.programmeId = event.programmeId();
        this.siteId = event.siteId();
        this.meetingId = event.meetingId();
        this.subjectId = event.actionId();
        this.happenedOn = event.on();
        this.recordedAt = recordedAt;
    }
}
