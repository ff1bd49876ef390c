package org.cop.kit.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;

/** One field of each kind that an aggregate may have. */
@Entity
@Table(name = "audited_thing")
class AuditedThing {
    @Id
    UUID id;

    String title;

    @Enumerated(EnumType.STRING)
    State state;

    boolean live;
    int attended;

    @Column(name = "held_on")
    LocalDate heldOn;

    UUID owner;

    @Embedded
    Clearance clearance;

    @ElementCollection
    @CollectionTable(name = "audited_thing_theme", joinColumns = @JoinColumn(name = "thing_id"))
    @Column(name = "theme")
    Set<String> themes = new HashSet<>();

    @Version
    int version;

    enum State {
        DRAFT,
        CLEARED
    }

    @Embeddable
    static class Clearance {
        @Column(name = "cleared_by")
        UUID by;

        @Enumerated(EnumType.STRING)
        @Column(name = "cleared_for")
        Audience audience;

        @Column(name = "clearing_note")
        String note;

        protected Clearance() {}

        Clearance(UUID by, Audience audience, String note) {
            this.by = by;
            this.audience = audience;
            this.note = note;
        }
    }

    protected AuditedThing() {}

    AuditedThing(UUID id, String title) {
        this.id = id;
        this.title = title;
        this.state = State.DRAFT;
    }
}
