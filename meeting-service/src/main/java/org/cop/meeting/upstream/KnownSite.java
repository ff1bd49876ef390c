package org.cop.meeting.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** Whose site it is and whether it is closed. Written by {@link MembershipProjection} alone. */
@Entity
@NotAudited
class KnownSite extends PanacheEntityBase {
    @Id
    UUID id;

    UUID programmeId;

    boolean closed;

    long sequence;
}
