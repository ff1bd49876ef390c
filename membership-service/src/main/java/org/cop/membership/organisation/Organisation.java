package org.cop.membership.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.Ids;
import org.cop.membership.AlikeText;
import org.jspecify.annotations.Nullable;

/** An organisation that hosts sites: it gives the room, the refreshments and the facilitator's time. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    private UUID id;

    private UUID programmeId;
    private String name;

    @SuppressWarnings(
            "UnusedVariable") // by the query and the unique index; null of one that was there before names were
    // compared like this
    private String alikeName;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    protected Organisation() {}

    Organisation(UUID programmeId, String name, @Nullable Sector sector) {
        this.id = Ids.next();
        this.programmeId = programmeId;
        this.name = name;
        this.alikeName = AlikeText.of(name);
        this.sector = sector;
    }

    UUID id() {
        return id;
    }

    UUID programmeId() {
        return programmeId;
    }

    String name() {
        return name;
    }

    @Nullable
    Sector sector() {
        return sector;
    }
}
