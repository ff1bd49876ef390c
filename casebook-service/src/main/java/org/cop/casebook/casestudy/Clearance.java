package org.cop.casebook.casestudy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.hibernate.annotations.Immutable;

/** That somebody has read one text with the checklist beside it, and to whom it may be shown since. About that text and no later one. */
@Entity
@Table(name = "clearance")
@Immutable
class Clearance {
    @Id
    private UUID id;

    @SuppressWarnings("unused") // read by the database: a clearance is tied to a text of the same case
    private UUID caseStudyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private CaseText text;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String clearedBy;
    private Instant clearedAt;

    @Embedded
    private Checklist checklist;

    protected Clearance() {}

    Clearance(UUID caseStudyId, CaseText text, Audience audience, String by, Checklist checklist, Instant at) {
        checklist.requireComplete();
        this.id = Ids.next();
        this.caseStudyId = caseStudyId;
        this.text = text;
        this.audience = audience;
        this.clearedBy = by;
        this.checklist = checklist;
        this.clearedAt = at;
    }

    boolean isOf(CaseText other) {
        return text.is(other);
    }

    CaseText text() {
        return text;
    }

    Audience audience() {
        return audience;
    }

    String clearedBy() {
        return clearedBy;
    }

    Checklist checklist() {
        return checklist;
    }

    Instant clearedAt() {
        return clearedAt;
    }
}
