package org.cop.casebook.issue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cop.events.IssueEvent.Decision;
import org.cop.kit.Ids;
import org.hibernate.annotations.Immutable;

/** What commissioners said to an issue. It stands as it was given. */
@Entity
@Table(name = "issue_answer")
@Immutable
class IssueAnswer {
    @Id
    private UUID id;

    @SuppressWarnings("unused") // read by the database: an answer is tied to its issue
    private UUID issueId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String text;

    @SuppressWarnings("unused") // kept for the record
    private String answeredBy;

    private LocalDate answeredOn;

    protected IssueAnswer() {}

    IssueAnswer(UUID issueId, String by, Decision decision, String text, LocalDate on) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.answeredBy = by;
        this.decision = decision;
        this.text = text;
        this.answeredOn = on;
    }

    Decision decision() {
        return decision;
    }

    String text() {
        return text;
    }

    LocalDate answeredOn() {
        return answeredOn;
    }
}
