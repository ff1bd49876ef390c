package org.cop.meeting.upstream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.Sector;
import org.cop.kit.audit.NotAudited;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a site, by id alone, and from when to when. Sector and joining are null while only the leaving is known. Written by
 * {@link MembershipProjection} alone.
 */
@Entity
@NotAudited
class KnownMember extends PanacheEntityBase {
    @Id
    UUID id;

    UUID siteId;

    @Enumerated(EnumType.STRING)
    Sector sector;

    boolean facilitator;

    LocalDate joinedOn;

    @Nullable
    LocalDate leftOn;

    long sequence;
}
