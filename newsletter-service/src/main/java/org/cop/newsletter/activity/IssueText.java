package org.cop.newsletter.activity;

import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;

/** What an edition, or an alert, says of issues and their answers. */
public final class IssueText {
    private IssueText() {}

    static ActivityLine raised(IssueRaised raised) {
        return new ActivityLine(
                SmallCounts.sentence(theme(raised.theme())) + ", " + severity(raised.severity()),
                raised.summary(),
                raised.statement(),
                null);
    }

    static ActivityLine answered(IssueAnswered answered) {
        return new ActivityLine(decision(answered.decision()), answered.summary(), answered.answer(), null);
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case WILL_ACT -> "Commissioners will act";
            case PARTLY -> "Commissioners will act in part";
            case NO_CAPACITY -> "Commissioners decided: no capacity";
            case NOT_OURS -> "Not for these commissioners to decide";
        };
    }

    /** "high severity". */
    public static String severity(Severity severity) {
        return switch (severity) {
            case LOW -> "low severity";
            case MEDIUM -> "medium severity";
            case HIGH -> "high severity";
        };
    }

    /** A theme's code in words: {@code weekend-crises} becomes "weekend crises". */
    public static String theme(String code) {
        return code.replace('-', ' ');
    }
}
