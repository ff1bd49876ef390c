package org.cop.newsletter.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent.Decision;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.IssueEvent.Severity;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.Sector;
import org.jspecify.annotations.Nullable;

/** Writes the lines of an edition, in plain words. They stand under their site; only a meeting's line names it. */
public final class Lines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Lines() {}

    /**
     * The line of one activity that is told by itself.
     *
     * @param place of its site; null if it has none, or we have not heard of it
     */
    public static Line of(Kind kind, DomainEvent fact, Audience reader, @Nullable String place) {
        return switch (kind) {
            case SITE_ACTIVATED ->
                Line.of("The community of practice started on " + day(((SiteActivated) fact).on()) + ".");
            case SITE_CLOSED ->
                Line.of("The community of practice came to an end on " + day(((SiteClosed) fact).on()) + ".");
            case MEETING_HELD -> meeting((MeetingHeld) fact, reader, place);
            case CASE_STUDY_PUBLISHED -> caseStudy((CaseStudyPublished) fact);
            case EVIDENCE_ADDED -> evidence((EvidenceAdded) fact);
            case ISSUE_RAISED -> raised((IssueRaised) fact);
            case ISSUE_ANSWERED -> answered((IssueAnswered) fact);
            case CASE_STUDY_WITHDRAWN -> Line.of("A case study has been withdrawn.");
            case MEMBER_JOINED, ACTION_AGREED, ACTION_FED_BACK -> alone(kind, fact, reader);
        };
    }

    /** Tells those who were sent a case study that it was taken back; not which one it was, or it would be told again. */
    public static Line correction(YearMonth carried) {
        return Line.of("A case study in the edition of " + MONTH.format(carried)
                + " has been withdrawn: please do not use it or pass it on.");
    }

    private static Line alone(Kind kind, DomainEvent fact, Audience reader) {
        var one = new Tally(kind);
        one.add(fact);
        var anyMonth = YearMonth.of(2000, 1);
        return one.line(reader, anyMonth, anyMonth);
    }

    private static Line meeting(MeetingHeld held, Audience reader, @Nullable String place) {
        String text = (place == null ? "The site" : place) + " met on " + day(held.on()) + " with "
                + Counts.people(held.attended(), reader);
        String sectors =
                Counts.mayTell(held.attended(), reader) && held.attended() > 1 ? sectors(held.sectorsPresent()) : "";
        String full = text + sectors + ".";
        return Line.of(full.length() <= Line.LONGEST ? full : text + ".");
    }

    /** Experts by experience belong to the count and are not named: at most sites there is one or none. */
    private static String sectors(Set<Sector> present) {
        List<String> named = present.stream()
                .sorted()
                .flatMap(sector -> switch (sector) {
                    case VOLUNTARY -> Stream.of("the voluntary sector");
                    case LOCAL_AUTHORITY -> Stream.of("the local authority");
                    case NHS -> Stream.of("the NHS");
                    case CRIMINAL_JUSTICE -> Stream.of("criminal justice");
                    case EXPERT_BY_EXPERIENCE -> Stream.<String>empty();
                })
                .toList();
        return switch (named.size()) {
            case 0 -> "";
            case 1 -> " from " + named.getFirst();
            default -> " from " + String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
        };
    }

    private static Line caseStudy(CaseStudyPublished published) {
        List<String> facts = new ArrayList<>();
        facts.add(
                switch (published.kind()) {
                    case CHALLENGE -> "A challenge.";
                    case INNOVATION -> "Innovative practice.";
                });
        if (!published.themes().isEmpty()) {
            facts.add(
                    "Themes: " + published.themes().stream().map(Lines::theme).collect(Collectors.joining(", ")) + ".");
        }
        if (published.outcome() != null) {
            facts.add("Outcome: " + outcome(published.outcome()) + ".");
        }
        return new Line(published.title(), published.summary(), String.join(" ", facts), null);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> "recovery";
            case MAINTENANCE -> "kept stable";
            case PREVENTION -> "worse prevented";
            case NONE_YET -> "none yet";
        };
    }

    private static Line evidence(EvidenceAdded added) {
        return new Line(null, added.citation(), added.citation() + "\n" + added.brief(), link(added));
    }

    private static @Nullable String link(EvidenceAdded added) {
        if (added.url() != null && added.url().matches("https?://\\S+")) {
            return added.url();
        }
        return added.doi() != null && added.doi().matches("10\\.\\S+") ? "https://doi.org/" + added.doi() : null;
    }

    private static Line raised(IssueRaised raised) {
        return new Line(
                Counts.sentence(theme(raised.theme())) + ", " + severity(raised.severity()),
                raised.summary(),
                raised.statement(),
                null);
    }

    private static Line answered(IssueAnswered answered) {
        return new Line(decision(answered.decision()), answered.summary(), answered.answer(), null);
    }

    private static String decision(Decision decision) {
        return switch (decision) {
            case WILL_ACT -> "Commissioners will act";
            case PARTLY -> "Commissioners will act in part";
            case NO_CAPACITY -> "Commissioners decided: no capacity";
            case NOT_OURS -> "Not for these commissioners to decide";
        };
    }

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

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
