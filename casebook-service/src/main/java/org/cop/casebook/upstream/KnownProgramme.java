package org.cop.casebook.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** In which zone a programme counts its days. */
@Entity
@Table(name = "known_programme")
@NotAudited
class KnownProgramme extends PanacheEntityBase {
    @Id
    UUID id;

    String zone;
    long sequence;
}
