package org.cop.meeting.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** A case that was presented at a meeting of the site. Written by {@link KnownCaseStudies} alone. */
@Entity
@NotAudited
class KnownCaseStudy extends PanacheEntityBase {
    @Id
    UUID id;

    UUID siteId;
}
