package org.cop.meeting.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** The zone that the hours of a programme are meant in. Written by {@link MembershipProjection} alone. */
@Entity
@NotAudited
class KnownProgramme extends PanacheEntityBase {
    @Id
    UUID id;

    ZoneId zone;

    long sequence;
}
