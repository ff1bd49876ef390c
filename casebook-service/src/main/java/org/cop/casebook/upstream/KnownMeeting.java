package org.cop.casebook.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** When and whether a site meets. A cancelled meeting keeps its row, so that older news does not bring it back. */
@Entity
@Table(name = "known_meeting")
@NotAudited
class KnownMeeting extends PanacheEntityBase {
    enum State {
        SCHEDULED,
        HELD,
        CANCELLED
    }

    @Id
    UUID id;

    UUID siteId;
    LocalDate day;

    @Enumerated(EnumType.STRING)
    State state;

    long sequence;
}
