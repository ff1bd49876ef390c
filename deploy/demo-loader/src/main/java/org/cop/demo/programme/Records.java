package org.cop.demo.programme;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields each thing in the files has. */
final class Records {
    private static final int LINE = 120;
    private static final int NAME = 200;
    private static final int PARAGRAPHS = 4000;

    private Records() {}

    static Programme programme(Entry entry, List<Site> sites) {
        entry.maybeProse("note", PARAGRAPHS);
        return new Programme(
                entry.line("slug", 60),
                entry.line("title", NAME),
                zone(entry),
                entry.date("startsOn"),
                entry.maybeDate("endsOn"),
                entry.address("admin"),
                entry.entries("appointments", Records::appointment),
                entry.addresses("publicSubscribers"),
                sites,
                entry.origin());
    }

    private static ZoneId zone(Entry entry) {
        String zone = entry.line("zone", 64);
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            entry.fault("zone", "a time zone like Europe/London is expected, not " + zone);
            return ZoneOffset.UTC;
        }
    }

    private static Programme.Appointment appointment(Entry entry) {
        return new Programme.Appointment(
                entry.line("name", LINE),
                entry.address("email"),
                entry.oneOf("role", Programme.AppointedAs.class),
                entry.date("on"),
                entry.maybeEntry("alerts", Records::alerts),
                entry.origin());
    }

    private static Programme.Alerts alerts(Entry entry) {
        return new Programme.Alerts(
                entry.lines("themes", 40),
                entry.lines("sites", 12),
                entry.oneOf("minimumSeverity", Issue.Severity.class),
                entry.oneOf("frequency", Programme.Frequency.class),
                entry.origin());
    }

    /** @param meetings in the order of time */
    static Site site(Entry entry, List<Member> members, List<Meeting> meetings) {
        return new Site(
                entry.line("code", 12),
                entry.line("place", LINE),
                entry.line("hostOrganisation", NAME),
                entry.yesNo("seniorSponsor"),
                entry.date("proposedOn"),
                entry.date("brokeringOn"),
                entry.date("activatedOn"),
                closure(entry),
                members,
                meetings,
                entry.origin());
    }

    private static Optional<Site.Closure> closure(Entry entry) {
        if (!bothOrNeither(entry, "closedOn", "closureReason")) {
            return Optional.empty();
        }
        return Optional.of(new Site.Closure(entry.date("closedOn"), entry.prose("closureReason", 1000)));
    }

    static Member member(Entry entry) {
        return new Member(
                entry.line("site", 12),
                entry.oneOf("role", Member.Role.class),
                entry.line("name", LINE),
                entry.address("email"),
                entry.oneOf("sector", Member.Sector.class),
                entry.line("job_title", LINE),
                entry.line("agency", NAME),
                entry.date("invited_on"),
                entry.date("joined_on"),
                bothOrNeither(entry, "left_on", "leaving_reason")
                        ? Optional.of(new Member.Leaving(entry.date("left_on"), entry.prose("leaving_reason", 1000)))
                        : Optional.empty(),
                entry.maybeOneOf("figure1", Member.Figure1.class),
                entry.origin());
    }

    static Meeting meeting(Entry entry, Map<String, CaseStudy> cases) {
        String key = entry.line("key", LINE);
        Meeting.Register register = new Meeting.Register(
                entry.lines("attended", LINE), entry.lines("apology", LINE), entry.lines("absent", LINE));
        boolean scheduledOnly = register.attended().isEmpty()
                && register.apology().isEmpty()
                && register.absent().isEmpty();
        return new Meeting(
                key,
                entry.dateTime("startsAt"),
                entry.maybeLine("place", NAME),
                scheduledOnly ? Optional.empty() : Optional.of(register),
                Optional.ofNullable(cases.get(key)),
                entry.origin());
    }

    static CaseStudy caseStudy(Entry entry) {
        return new CaseStudy(
                entry.line("title", LINE),
                entry.oneOf("kind", CaseStudy.Kind.class),
                entry.line("author", LINE),
                entry.line("clearedBy", LINE),
                entry.maybeLine("summary", 140),
                entry.prose("presentation", 8000),
                entry.maybeProse("practicalAction", PARAGRAPHS),
                entry.maybeProse("learning", PARAGRAPHS),
                entry.maybeProse("commissionerIssues", PARAGRAPHS),
                entry.lines("themes", 40),
                entry.yesNo("live"),
                entry.yesNo("jointlyWorked"),
                entry.maybeOneOf("outcome", CaseStudy.Outcome.class),
                entry.maybeDate("followedUpOn"),
                entry.maybeDate("writtenUpOn"),
                entry.maybeDate("publishedOn"),
                entry.oneOf("audience", CaseStudy.Audience.class),
                entry.maybeLine("publishClearedBy", LINE),
                entry.entries("actions", Records::action),
                entry.entries("evidence", Records::evidence),
                entry.entries("issues", Records::issue),
                entry.origin());
    }

    private static CaseStudy.Action action(Entry entry) {
        return new CaseStudy.Action(
                entry.line("key", LINE),
                entry.line("objective", 500),
                entry.lines("ownerRoles", LINE),
                entry.maybeDate("dueOn"),
                entry.maybeEntry(
                        "feedback",
                        feedback -> new CaseStudy.Feedback(
                                feedback.line("at", LINE),
                                feedback.yesNo("tried"),
                                feedback.oneOf("helpful", CaseStudy.Helpful.class),
                                feedback.maybeProse("comment", 500))),
                entry.origin());
    }

    private static CaseStudy.Evidence evidence(Entry entry) {
        return new CaseStudy.Evidence(
                entry.line("title", 400),
                entry.line("authors", 400),
                entry.number("year", 1000, 2999),
                entry.maybeLine("source", 400),
                entry.maybeLine("doi", 200),
                entry.maybeLine("url", 500),
                entry.prose("brief", 1000),
                entry.line("by", LINE),
                entry.date("on"),
                entry.origin());
    }

    private static Issue issue(Entry entry) {
        return new Issue(
                entry.line("theme", 40),
                entry.oneOf("severity", Issue.Severity.class),
                entry.line("summary", 140),
                entry.prose("statement", 1000),
                entry.line("by", LINE),
                entry.line("clearedBy", LINE),
                entry.date("on"),
                entry.maybeDate("acknowledgedOn"),
                entry.maybeEntry(
                        "answer",
                        answer -> new Issue.Answer(
                                answer.line("by", LINE),
                                answer.oneOf("decision", Issue.Decision.class),
                                answer.prose("text", 1000),
                                answer.date("on"))),
                entry.origin());
    }

    /** Whether both are there. One without the other is a fault, noted where the missing one is read. */
    private static boolean bothOrNeither(Entry entry, String one, String other) {
        return entry.has(one) || entry.has(other);
    }
}
