package org.cop.casebook.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.kit.Ids;
import org.hibernate.annotations.Immutable;

/** That evidence was brought to a case. */
@Entity
@Table(name = "attachment")
@Immutable
class Attachment {
    @Id
    private UUID id;

    @SuppressWarnings("unused") // asked for in queries
    private UUID caseStudyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Evidence evidence;

    @SuppressWarnings("unused") // kept for the record
    private String attachedBy;

    private LocalDate attachedOn;

    protected Attachment() {}

    Attachment(UUID caseStudyId, Evidence evidence, String by, LocalDate on) {
        this.id = Ids.next();
        this.caseStudyId = caseStudyId;
        this.evidence = evidence;
        this.attachedBy = by;
        this.attachedOn = on;
    }

    UUID id() {
        return id;
    }

    Evidence evidence() {
        return evidence;
    }

    LocalDate attachedOn() {
        return attachedOn;
    }
}
