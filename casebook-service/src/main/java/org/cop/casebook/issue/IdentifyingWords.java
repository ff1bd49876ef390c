package org.cop.casebook.issue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.kit.privacy.PrivacyCheck;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.RuleBroken.Fault;

/**
 * Looks at what a site asks, and at what it is answered, before further readers have it, as the newsletter does at the lines of its editions:
 * does a machine see in it what identifies somebody?
 */
final class IdentifyingWords {
    private IdentifyingWords() {}

    /**
     * @param falseAlarms codes of findings of which the second reader says that they are none: "1800 2400 0300" is no telephone number
     * @throws RuleBroken if there is any other
     */
    static void requireNone(IssueRaised raised, Collection<String> falseAlarms) {
        List<Fault> faults = new ArrayList<>();
        faultsOf("summary", raised.summary(), raised.on()).forEach(faults::add);
        faultsOf("statement", raised.statement(), raised.on()).forEach(faults::add);
        faults.removeIf(fault -> Set.copyOf(falseAlarms).contains(fault.code()));
        if (!faults.isEmpty()) {
            throw new RuleBroken("issue-identifies", "The issue holds what identifies somebody", faults);
        }
    }

    /** @throws RuleBroken if there is any in an answer of that day */
    static void requireNone(String answer, LocalDate on) {
        List<Fault> faults = faultsOf("text", answer, on).toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken("answer-identifies", "The answer holds what identifies somebody", faults);
        }
    }

    private static Stream<Fault> faultsOf(String field, String text, LocalDate on) {
        return new PrivacyCheck(YearMonth.from(on))
                .findings(text).stream()
                        .map(finding -> new Fault(field, finding.code(), "A machine sees it in the " + field));
    }
}
