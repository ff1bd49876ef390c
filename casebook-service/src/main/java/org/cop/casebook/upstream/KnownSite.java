package org.cop.casebook.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** To which programme a site belongs, and whether it is closed. */
@Entity
@Table(name = "known_site")
@NotAudited
class KnownSite extends PanacheEntityBase {
    @Id
    UUID id;

    UUID programmeId;
    boolean closed;
    long sequence;
}
