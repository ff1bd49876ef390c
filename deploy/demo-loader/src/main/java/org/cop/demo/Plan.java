package org.cop.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cop.demo.Step.ActivityKind;
import org.cop.demo.Step.AddEvidence;
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
import org.cop.demo.Step.SiteMove;
import org.cop.demo.programme.CaseStudy;
import org.cop.demo.programme.Issue;
import org.cop.demo.programme.Meeting;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Site;

/**
 * A programme's whole time as one list of steps, by day; within a day in an order in which each step finds what it needs. Setting up (the
 * programme itself, its sites, the people appointed to it) comes before and is not in it.
 *
 * @param sites their codes, in the order of the files
 */
record Plan(List<String> sites, List<Step> steps) {
    static Plan of(Programme programme) {
        List<Step> steps = new Draft(programme).inTheOrderOfADay();
        steps.sort(Comparator.comparing(Step::on)); // stable: within a day the order stays
        return new Plan(programme.sites().stream().map(Site::code).toList(), List.copyOf(steps));
    }

    /** The months in which something happens, from the first to the last, none left out. */
    List<Month> months() {
        Map<YearMonth, List<Step>> byMonth = steps.stream().collect(groupingBy(step -> YearMonth.from(step.on())));
        YearMonth first = YearMonth.from(steps.getFirst().on());
        YearMonth last = YearMonth.from(steps.getLast().on());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> Month.of(month, sites, byMonth.getOrDefault(month, List.of())))
                .toList();
    }

    /**
     * What happens in one month.
     *
     * @param evidence what the knowledge brokers add; sites bring it to their cases later
     * @param bySite what happens at each site (by its code), in order; sites do not wait for each other
     */
    record Month(YearMonth month, List<AddEvidence> evidence, Map<String, List<AtSite>> bySite) {
        static Month of(YearMonth month, List<String> sites, List<Step> steps) {
            Map<String, List<AtSite>> bySite = new LinkedHashMap<>();
            sites.forEach(site -> bySite.put(site, new ArrayList<>()));
            List<AddEvidence> evidence = new ArrayList<>();
            for (Step step : steps) {
                switch (step) {
                    case AddEvidence added -> evidence.add(added);
                    case AtSite atSite ->
                        bySite.computeIfAbsent(atSite.site().code(), code -> new ArrayList<>())
                                .add(atSite);
                }
            }
            return new Month(month, evidence, bySite);
        }

        /** How many activities of each kind the newsletter must have applied. */
        Map<ActivityKind, Long> activities() {
            return Stream.concat(evidence.stream(), bySite.values().stream().flatMap(List::stream))
                    .flatMap(step -> step.activity().stream())
                    .collect(groupingBy(Function.identity(), () -> new EnumMap<>(ActivityKind.class), counting()));
        }
    }

    private static final class Draft {
        private final Programme programme;
        private final List<Step> steps = new ArrayList<>();

        Draft(Programme programme) {
            this.programme = programme;
        }

        /** The order of these lines is the order of a day. */
        List<Step> inTheOrderOfADay() {
            evidence();
            sites((site, add) -> add.move(SiteMove.BEGIN_BROKERING, site.brokeringOn()));
            members(Member.Role.FACILITATOR, MemberMove.INVITE);
            members(Member.Role.FACILITATOR, MemberMove.JOIN);
            members(Member.Role.MEMBER, MemberMove.INVITE);
            members(Member.Role.MEMBER, MemberMove.JOIN);
            sites((site, add) -> add.move(SiteMove.ACTIVATE, site.activatedOn()));
            meetings((site, meeting) -> steps.add(new MoveMeeting(site, meeting, MeetingMove.SCHEDULE)));
            cases(CaseMove.DRAFT, CaseMove.HAND_IN, CaseMove.CLEAR_FOR_SITE);
            held(MeetingMove.RECORD_REGISTER, MeetingMove.HOLD);
            cases(CaseMove.PRESENT);
            feedback();
            actions();
            attachments();
            issues(IssueMove.DRAFT, IssueMove.RAISE);
            issues(IssueMove.ACKNOWLEDGE);
            issues(IssueMove.ANSWER, IssueMove.CLEAR_ANSWER);
            cases(CaseMove.FOLLOW_UP);
            cases(CaseMove.WRITE_UP, CaseMove.CLEAR_FOR_READERS);
            cases(CaseMove.PUBLISH);
            members(Member.Role.MEMBER, MemberMove.LEAVE);
            members(Member.Role.FACILITATOR, MemberMove.LEAVE);
            sites((site, add) -> site.closure().ifPresent(closure -> {
                add.move(SiteMove.BEGIN_CLOSING, closure.on());
                add.move(SiteMove.CLOSE, closure.on());
            }));
            return steps;
        }

        private interface SiteSteps {
            void move(SiteMove move, LocalDate on);
        }

        private void sites(BiConsumer<Site, SiteSteps> each) {
            programme.sites().forEach(site -> each.accept(site, (move, on) -> steps.add(new MoveSite(site, move, on))));
        }

        private void members(Member.Role role, MemberMove move) {
            for (Site site : programme.sites()) {
                for (Member member : site.members()) {
                    if (member.role() == role) {
                        dayOf(member, move).forEach(on -> steps.add(new MoveMember(site, member, move, on)));
                    }
                }
            }
        }

        private static Stream<LocalDate> dayOf(Member member, MemberMove move) {
            return switch (move) {
                case INVITE -> Stream.of(member.invitedOn());
                case JOIN -> Stream.of(member.joinedOn());
                case LEAVE -> member.leaving().stream().map(Member.Leaving::on);
            };
        }

        private void meetings(BiConsumer<Site, Meeting> each) {
            programme.sites().forEach(site -> site.meetings().forEach(meeting -> each.accept(site, meeting)));
        }

        private void held(MeetingMove... moves) {
            meetings((site, meeting) -> meeting.register().ifPresent(register -> {
                for (MeetingMove move : moves) {
                    steps.add(new MoveMeeting(site, meeting, move));
                }
            }));
        }

        private interface EachCase {
            void of(Site site, Meeting meeting, CaseStudy study);
        }

        private void eachCase(EachCase each) {
            meetings((site, meeting) -> meeting.caseStudy().ifPresent(study -> each.of(site, meeting, study)));
        }

        private void cases(CaseMove... moves) {
            eachCase((site, meeting, study) -> {
                for (CaseMove move : moves) {
                    dayOf(meeting, study, move).forEach(on -> steps.add(new MoveCase(site, meeting, study, move, on)));
                }
            });
        }

        private static Stream<LocalDate> dayOf(Meeting meeting, CaseStudy study, CaseMove move) {
            return switch (move) {
                case DRAFT, HAND_IN, CLEAR_FOR_SITE, PRESENT -> Stream.of(meeting.day());
                case FOLLOW_UP -> study.followedUpOn().stream();
                case WRITE_UP -> study.writtenUpOn().stream();
                case CLEAR_FOR_READERS -> study.publishClearedBy().flatMap(clearer -> study.writtenUpOn()).stream();
                case PUBLISH -> study.publishedOn().stream();
            };
        }

        private void actions() {
            eachCase((site, meeting, study) ->
                    study.actions().forEach(action -> steps.add(new AgreeAction(site, meeting, action))));
        }

        private void feedback() {
            eachCase((site, meeting, study) -> study.actions()
                    .forEach(action -> action.feedback()
                            .ifPresent(feedback ->
                                    steps.add(new FeedBack(site, action, feedback, meeting(site, feedback.at()))))));
        }

        private static Meeting meeting(Site site, String key) {
            return site.meetings().stream()
                    .filter(meeting -> meeting.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        /** The same work may come up at several sites; the first to need it brings it in. */
        private void evidence() {
            List<CaseStudy.Evidence> byDay = programme
                    .cases()
                    .flatMap(study -> study.evidence().stream())
                    .sorted(Comparator.comparing(CaseStudy.Evidence::on))
                    .toList();
            Set<String> works = new HashSet<>();
            byDay.stream()
                    .filter(evidence -> works.add(evidence.work()))
                    .forEach(evidence -> steps.add(new AddEvidence(evidence)));
        }

        /** Found before the meeting, it is brought to the case at the meeting. */
        private void attachments() {
            eachCase((site, meeting, study) -> study.evidence().forEach(evidence -> {
                LocalDate on = evidence.on().isBefore(meeting.day()) ? meeting.day() : evidence.on();
                steps.add(new AttachEvidence(site, meeting, evidence, on));
            }));
        }

        private void issues(IssueMove... moves) {
            eachCase((site, meeting, study) -> study.issues().forEach(issue -> {
                for (IssueMove move : moves) {
                    dayOf(issue, move).forEach(on -> steps.add(new MoveIssue(site, meeting, issue, move, on)));
                }
            }));
        }

        private static Stream<LocalDate> dayOf(Issue issue, IssueMove move) {
            return switch (move) {
                case DRAFT, RAISE -> Stream.of(issue.on());
                case ACKNOWLEDGE -> issue.acknowledgedOn().stream();
                case ANSWER, CLEAR_ANSWER -> issue.answer().stream().map(Issue.Answer::on);
            };
        }
    }
}
