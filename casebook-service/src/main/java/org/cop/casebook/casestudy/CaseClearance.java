package org.cop.casebook.casestudy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cop.casebook.clearance.Clearance;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.hibernate.annotations.Immutable;

/** The clearance of one wording of a case. */
@Entity
@Table(name = "clearance")
@Immutable
class CaseClearance {
    @Id
    private UUID id;

    @SuppressWarnings("unused") // read by the database: a clearance is tied to a text of the same case
    private UUID caseStudyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private CaseText text;

    @Embedded
    @AttributeOverride(name = "clearedFor", column = @Column(name = "audience"))
    private Clearance clearance;

    protected CaseClearance() {}

    CaseClearance(UUID caseStudyId, CaseText text, Clearance clearance) {
        this.id = Ids.next();
        this.caseStudyId = caseStudyId;
        this.text = text;
        this.clearance = clearance;
    }

    boolean isOf(CaseText other) {
        return text.is(other);
    }

    Audience audience() {
        return clearance.clearedFor();
    }

    Clearance clearance() {
        return clearance;
    }

    CaseText text() {
        return text;
    }
}
