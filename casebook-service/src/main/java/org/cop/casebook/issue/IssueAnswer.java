package org.cop.casebook.issue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cop.casebook.clearance.Clearance;
import org.cop.casebook.clearance.Review;
import org.cop.events.Audience;
import org.cop.events.IssueEvent.Decision;
import org.cop.kit.Ids;
import org.cop.kit.web.problem.InvalidRequest;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What commissioners said to an issue. It stands as it was given; to whom it may be shown besides is said by its clearance. */
@Entity
@Table(name = "issue_answer")
@DynamicUpdate
class IssueAnswer {
    @Id
    private UUID id;

    @SuppressWarnings("unused") // read by the database: an answer is tied to its issue
    private UUID issueId;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String text;

    private String answeredBy;
    private LocalDate answeredOn;

    @Embedded
    private @Nullable Clearance clearance;

    protected IssueAnswer() {}

    IssueAnswer(UUID issueId, String by, Decision decision, String text, LocalDate on) {
        this.id = Ids.next();
        this.issueId = issueId;
        this.answeredBy = by;
        this.decision = decision;
        this.text = text;
        this.answeredOn = on;
    }

    void clear(Review review) {
        if (review.audience() == Audience.SITE) {
            throw new InvalidRequest("audience", "too-narrow", "The site that asked has the answer already");
        }
        clearance = review.clearUnlessWrittenBy(Set.of(answeredBy), "own-answer");
    }

    Optional<Clearance> clearance() {
        return Optional.ofNullable(clearance);
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
