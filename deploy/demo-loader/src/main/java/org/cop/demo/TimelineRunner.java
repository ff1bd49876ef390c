package org.cop.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.demo.Step.AddEvidence;
import org.cop.demo.Step.AgreeAction;
import org.cop.demo.Step.AtSite;
import org.cop.demo.Step.AttachEvidence;
import org.cop.demo.Step.FeedBack;
import org.cop.demo.Step.MoveCase;
import org.cop.demo.Step.MoveIssue;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.Step.MoveSite;

/**
 * Goes through the programme's months: the knowledge brokers' evidence first, then all sites side by side, each in the order of its days, and
 * when the newsletter has applied everything, the month's editions.
 */
final class TimelineRunner {
    private final PeopleWork people;
    private final MeetingWork meetings;
    private final CaseWork cases;
    private final Editions editions;
    private final Progress progress;

    TimelineRunner(PeopleWork people, MeetingWork meetings, CaseWork cases, Editions editions, Progress progress) {
        this.people = people;
        this.meetings = meetings;
        this.cases = cases;
        this.editions = editions;
        this.progress = progress;
    }

    /**
     * @param done keys of the steps that an earlier run has taken
     * @param today in the programme's zone: the editions of this month are still to come
     */
    void run(Plan plan, Set<String> done, LocalDate today) {
        for (Plan.Month month : plan.months()) {
            boolean isOver = month.month().isBefore(YearMonth.from(today));
            List<AddEvidence> evidence = remaining(month.evidence(), done);
            Map<String, List<AtSite>> bySite = new LinkedHashMap<>();
            month.bySite().forEach((site, steps) -> bySite.put(site, remaining(steps, done)));
            boolean nothingLeft = evidence.isEmpty() && bySite.values().stream().allMatch(List::isEmpty);
            if (nothingLeft && isOver && editions.areOut(month)) {
                progress.wasLoaded(month);
                continue;
            }
            Parallel.each(evidence, cases::add);
            Parallel.inOrder(bySite.values(), this::take);
            progress.month(month, bySite, evidence.size());
            if (isOver) {
                editions.awaitNews(month);
                progress.editions(editions.bringOut(month.month()));
            } else {
                progress.notOver();
            }
        }
    }

    private static <S extends Step> List<S> remaining(List<S> steps, Set<String> done) {
        return steps.stream().filter(step -> !done.contains(step.key())).toList();
    }

    private void take(AtSite step) {
        switch (step) {
            case MoveSite move -> people.move(move);
            case MoveMember move -> people.move(move);
            case MoveMeeting move -> meetings.move(move);
            case AgreeAction agree -> meetings.agree(agree);
            case FeedBack feedback -> meetings.feedBack(feedback);
            case MoveCase move -> cases.move(move);
            case AttachEvidence attach -> cases.attach(attach);
            case MoveIssue move -> cases.move(move);
        }
    }
}
