package org.cop.casebook.casestudy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cop.kit.Ids;
import org.hibernate.annotations.Immutable;

/** A case's wording as somebody left it. It is never changed: who changes the case makes the next revision, and the old one is kept. */
@Entity
@Table(name = "case_study_text")
@Immutable
class CaseText {
    @Id
    private UUID id;

    private UUID caseStudyId;
    private int revision;
    private String editedBy;
    private Instant editedAt;

    @Embedded
    private CaseContent content;

    protected CaseText() {}

    private CaseText(UUID caseStudyId, int revision, String editedBy, CaseContent content, Instant editedAt) {
        this.id = Ids.next();
        this.caseStudyId = caseStudyId;
        this.revision = revision;
        this.editedBy = editedBy;
        this.content = content;
        this.editedAt = editedAt;
    }

    static CaseText first(UUID caseStudyId, String by, CaseContent content, Instant at) {
        return new CaseText(caseStudyId, 1, by, content, at);
    }

    CaseText next(String by, CaseContent changed, Instant at) {
        return new CaseText(caseStudyId, revision + 1, by, changed, at);
    }

    boolean is(CaseText other) {
        return id.equals(other.id);
    }

    int revision() {
        return revision;
    }

    String editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }

    CaseContent content() {
        return content;
    }
}
