package org.cop.casebook.issue;

import java.time.YearMonth;
import java.util.List;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.kit.privacy.PrivacyCheck;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.RuleBroken.Fault;

/** Looks at an answer before it reaches further readers, as the newsletter does at the lines of its editions: does it identify somebody? */
final class AnswerCheck {
    private AnswerCheck() {}

    /** @throws RuleBroken if a machine sees in it, or in the issue's line beside it, what identifies somebody */
    static void requireNobodyIdentified(IssueAnswered answer) {
        List<Fault> faults = new PrivacyCheck(YearMonth.from(answer.on()))
                .findings(answer.summary() + "\n" + answer.answer()).stream()
                        .map(finding -> new Fault("text", finding.code(), "The answer, or the line of its issue"))
                        .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken("answer-identifies", "The answer holds what identifies somebody", faults);
        }
    }
}
