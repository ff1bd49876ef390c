package org.cop.newsletter.activity;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cop.events.AccessEvent;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent;
import org.cop.events.CasebookEvent.CaseStudyPresented;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.CaseStudyWithdrawn;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.EvidenceAttached;
import org.cop.events.ContactEvent;
import org.cop.events.DomainEvent;
import org.cop.events.IssueEvent;
import org.cop.events.IssueEvent.IssueAcknowledged;
import org.cop.events.IssueEvent.IssueAnswered;
import org.cop.events.IssueEvent.IssueRaised;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.AttendanceRecorded;
import org.cop.events.MeetingEvent.MeetingCancelled;
import org.cop.events.MeetingEvent.MeetingHeld;
import org.cop.events.MeetingEvent.MeetingRescheduled;
import org.cop.events.MeetingEvent.MeetingScheduled;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.InviteeRemoved;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.MembershipEvent.MemberStandingChanged;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.events.NewsletterEvent;
import org.cop.events.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an edition says of an activity, in plain words. Lines stand under their site; only a meeting's line names it. A new event does
 * not compile until it is decided here what it says, or that it is no activity.
 */
public final class ActivityText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final Audience reader;
    private final @Nullable String place;
    private final Year year;

    private ActivityText(Audience reader, @Nullable String place, Year year) {
        this.reader = reader;
        this.place = place;
        this.year = year;
    }

    /**
     * The line of one activity; of a kind that is counted, as if there were no other.
     *
     * @param place of its site; null if it has none, or if it is not known yet
     * @param edition the month in which it is read: days of another year say which
     */
    public static ActivityLine of(DomainEvent event, Audience reader, @Nullable String place, YearMonth edition) {
        return new ActivityText(reader, place, Year.of(edition.getYear())).line(event);
    }

    private ActivityLine line(DomainEvent event) {
        return switch (event) {
            case MembershipEvent membership -> line(membership);
            case MeetingEvent meeting -> line(meeting);
            case CasebookEvent casebook -> line(casebook);
            case IssueEvent issue -> line(issue);
            case AccessEvent access -> throw noActivity(access);
            case ContactEvent contact -> throw noActivity(contact);
            case NewsletterEvent newsletter -> throw noActivity(newsletter);
        };
    }

    private ActivityLine line(MembershipEvent event) {
        return switch (event) {
            case SiteActivated activated ->
                ActivityLine.of("The community of practice started on " + day(activated.on()) + ".");
            case SiteClosed closed ->
                ActivityLine.of("The community of practice came to an end on " + day(closed.on()) + ".");
            case MemberJoined joined -> alone(joined, new ActivitySummary.MembersJoined());
            case ProgrammeCreated created -> throw noActivity(created);
            case SiteProposed proposed -> throw noActivity(proposed);
            case SiteBrokeringStarted started -> throw noActivity(started);
            case SiteClosingStarted started -> throw noActivity(started);
            case MemberLeft left -> throw noActivity(left);
            case MemberStandingChanged changed -> throw noActivity(changed);
            case PersonErased erased -> throw noActivity(erased);
            case InviteeRemoved removed -> throw noActivity(removed);
        };
    }

    private ActivityLine line(MeetingEvent event) {
        return switch (event) {
            case MeetingHeld held -> meeting(held);
            case ActionAgreed agreed -> alone(agreed, new ActivitySummary.ActionsAgreed());
            case ActionFedBack fedBack -> alone(fedBack, new ActivitySummary.ActionsFedBack());
            case MeetingScheduled scheduled -> throw noActivity(scheduled);
            case MeetingRescheduled rescheduled -> throw noActivity(rescheduled);
            case MeetingCancelled cancelled -> throw noActivity(cancelled);
            case AttendanceRecorded recorded -> throw noActivity(recorded);
        };
    }

    private static ActivityLine line(CasebookEvent event) {
        return switch (event) {
            case CaseStudyPublished published -> CasebookText.caseStudy(published);
            case CaseStudyWithdrawn withdrawn -> ActivityLine.of("A case study has been withdrawn.");
            case EvidenceAdded added -> CasebookText.evidence(added);
            case CaseStudyPresented presented -> throw noActivity(presented);
            case EvidenceAttached attached -> throw noActivity(attached);
        };
    }

    private static ActivityLine line(IssueEvent event) {
        return switch (event) {
            case IssueRaised raised -> IssueText.raised(raised);
            case IssueAnswered answered -> IssueText.answered(answered);
            case IssueAcknowledged acknowledged -> throw noActivity(acknowledged);
        };
    }

    private static IllegalArgumentException noActivity(DomainEvent event) {
        return new IllegalArgumentException(event.getClass().getSimpleName() + " is no activity");
    }

    /** For those who were sent a case study; not which one it was, or it would be published again. */
    public static ActivityLine correction(YearMonth carried) {
        return ActivityLine.of("A case study in the edition of " + MONTH.format(carried)
                + " has been withdrawn: please do not use it or pass it on.");
    }

    private ActivityLine alone(DomainEvent event, ActivitySummary one) {
        one.add(event);
        var anyMonth = YearMonth.of(2000, 1);
        return one.line(reader, anyMonth, anyMonth);
    }

    private ActivityLine meeting(MeetingHeld held) {
        String met = (place == null ? "The site" : place) + " met on " + day(held.on());
        Integer attended = held.attended();
        if (attended == null) { // nobody kept a register
            return ActivityLine.of(met + ".");
        }
        String text = met + " with " + SmallCounts.people(attended, reader);
        String sectors = SmallCounts.mayGive(attended, reader) && attended > 1 ? sectors(held.sectorsPresent()) : "";
        String full = text + sectors + ".";
        return ActivityLine.of(full.length() <= ActivityLine.LONGEST ? full : text + ".");
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

    private String day(LocalDate day) {
        return (day.getYear() == year.getValue() ? DAY : DAY_AND_YEAR).format(day);
    }
}
