package org.cop.casebook.issue;

import java.time.LocalDate;
import org.cop.events.IssueEvent.Decision;

/** What commissioners answered. */
public record AnswerView(Decision decision, String text, LocalDate on) {
    static AnswerView of(IssueAnswer answer) {
        return new AnswerView(answer.decision(), answer.text(), answer.answeredOn());
    }
}
