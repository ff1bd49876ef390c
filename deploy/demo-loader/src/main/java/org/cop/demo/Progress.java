package org.cop.demo;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cop.demo.Editions.Circle;
import org.cop.demo.Editions.Sent;
import org.cop.demo.Step.AgreeAction;
import org.cop.demo.Step.AtSite;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.CaseMove;
import org.cop.demo.Step.FeedBack;
import org.cop.demo.Step.IssueMove;
import org.cop.demo.Step.MeetingMove;
import org.cop.demo.Step.MemberMove;
import org.cop.demo.Step.MoveCase;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.Step.MoveSite;
import org.cop.demo.programme.Meeting;
import org.cop.demo.programme.Programme;

/** Shows the person who waits what happens in the programme while it is loaded, month by month and site by site. */
final class Progress {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private long lastAt = startedAt;

    Progress(PrintStream out) {
        this.out = out;
    }

    void begin(Programme programme, Plan plan) {
        out.printf(
                "%s: %d sites, %d people, %d meetings, %d case studies, %d steps%n",
                programme.title(),
                programme.sites().size(),
                programme.people(),
                programme.meetings().count(),
                programme.cases().count(),
                plan.steps().size());
    }

    void alreadyLoaded(Programme programme) {
        out.printf("%s is on this platform already, with all its editions: nothing was changed.%n", programme.title());
    }

    void goesOn(int done, int all) {
        out.printf("  an earlier run has taken %d of %d steps; going on from there%n", done, all);
    }

    /** Something of the setting up is done. */
    synchronized void step(String what) {
        out.printf("  %-24s %5.1f s%n", what, secondsSinceLast());
    }

    void month(Plan.Month month, Map<String, List<AtSite>> done, int evidence) {
        out.printf("%n%-26s %5.1f s%n", MONTH.format(month.month()), secondsSinceLast());
        if (evidence > 0) {
            out.printf(
                    "  %-20s %s%n", "Knowledge brokers", counted(evidence, "work", "works") + " added to the evidence");
        }
        done.values().stream()
                .filter(steps -> !steps.isEmpty())
                .forEach(steps ->
                        out.printf("  %-20s %s%n", steps.getFirst().site().label(), String.join(", ", words(steps))));
    }

    void wasLoaded(Plan.Month month) {
        out.printf("  %s is there already, with its editions%n", MONTH.format(month.month()));
    }

    void notOver() {
        out.println("  Editions             none yet: the month is not over");
    }

    void editions(Map<Circle, Sent> editions) {
        out.printf(
                "  %-20s %s, %.1f s%n",
                "Editions",
                editions.entrySet().stream()
                        .map(edition -> words(edition.getKey(), edition.getValue()))
                        .collect(joining("; ")),
                secondsSinceLast());
    }

    void end(Programme programme, int requests) {
        out.printf(
                "%n%s loaded: %d requests in %.1f s%n",
                programme.title(), requests, (System.nanoTime() - startedAt) / 1e9);
    }

    private static String words(Circle circle, Sent sent) {
        String readers = switch (circle) {
            case PROGRAMME -> "programme";
            case COMMISSIONER -> "commissioners";
            case PUBLIC -> "public";
        };
        return sent.recipients()
                .map(recipients -> "%s %s to %s"
                        .formatted(
                                readers,
                                counted(sent.items(), "item", "items"),
                                counted(recipients, "reader", "readers")))
                .orElse(readers + " skipped, nothing to tell");
    }

    /** In the order in which a person would ask. */
    private static List<String> words(List<AtSite> steps) {
        List<String> words = new ArrayList<>();
        for (AtSite step : steps) {
            if (step instanceof MoveSite move) {
                words.addAll(words(move));
            }
        }
        count(words, steps, Progress::isJoining, "%d joined");
        count(words, steps, Progress::isLeaving, "%d left");
        for (AtSite step : steps) {
            if (step instanceof MoveMeeting move && move.move() == MeetingMove.HOLD) {
                words.add(met(move.meeting()));
            }
        }
        count(words, steps, AgreeAction.class::isInstance, "actions %d");
        count(words, steps, FeedBack.class::isInstance, "feedback %d");
        count(words, steps, AttachEvidence.class::isInstance, "evidence %d");
        count(words, steps, step -> isIssue(step, IssueMove.RAISE), "issues raised %d");
        count(words, steps, step -> isIssue(step, IssueMove.ANSWER), "answered %d");
        count(words, steps, Progress::isPublication, "cases published %d");
        return words;
    }

    private static List<String> words(MoveSite step) {
        return switch (step.move()) {
            case BEGIN_BROKERING -> List.of("brokering from " + DAY.format(step.on()));
            case ACTIVATE -> List.of("active from " + DAY.format(step.on()));
            case BEGIN_CLOSING -> List.of();
            case CLOSE -> List.of("closed on " + DAY.format(step.on()));
        };
    }

    private static String met(Meeting meeting) {
        int came = meeting.register().orElseThrow().attended().size();
        return "met on %s: %d came".formatted(DAY.format(meeting.day()), came);
    }

    private static boolean isJoining(AtSite step) {
        return step instanceof MoveMember move && move.move() == MemberMove.JOIN;
    }

    private static boolean isLeaving(AtSite step) {
        return step instanceof MoveMember move && move.move() == MemberMove.LEAVE;
    }

    private static boolean isIssue(AtSite step, IssueMove issueMove) {
        return step instanceof MoveIssue move && move.move() == issueMove;
    }

    private static boolean isPublication(AtSite step) {
        return step instanceof MoveCase move && move.move() == CaseMove.PUBLISH;
    }

    private static void count(List<String> words, List<AtSite> steps, Predicate<AtSite> which, String pattern) {
        long count = steps.stream().filter(which).count();
        if (count > 0) {
            words.add(pattern.formatted(count));
        }
    }

    private static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private double secondsSinceLast() {
        long now = System.nanoTime();
        double seconds = (now - lastAt) / 1e9;
        lastAt = now;
        return seconds;
    }
}
