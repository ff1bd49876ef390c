package org.cop.plain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting agreed that somebody tries. */
@Entity
@Table(name = "plain_action")
class Action {
    /** The rows of the benchmark are all of one programme. */
    private static final UUID PROGRAMME = new UUID(0, 1);

    @Id
    private UUID id;

    private UUID programmeId;
    private UUID siteId;
    private UUID meetingId;
    private String objective;
    private List<String> ownerRoles;
    private LocalDate dueOn;
    private LocalDate agreedOn;

    @Version
    private int version;

    protected Action() {}

    Action(
            UUID siteId,
            UUID meetingId,
            String objective,
            List<String> ownerRoles,
            @Nullable LocalDate dueOn,
            LocalDate agreedOn) {
        this.id = UUID.randomUUID();
        this.programmeId = PROGRAMME;
        this.siteId = siteId;
        this.meetingId = meetingId;
        this.objective = objective;
        this.ownerRoles = List.copyOf(ownerRoles);
        this.dueOn = dueOn;
        this.agreedOn = agreedOn;
    }

    ActionAgreed agreed() {
        return new ActionAgreed(id, programmeId, siteId, meetingId, dueOn, agreedOn);
    }

    ActionResource.ActionView view() {
        return new ActionResource.ActionView(id, siteId, meetingId, objective, ownerRoles, dueOn, agreedOn);
    }
}
