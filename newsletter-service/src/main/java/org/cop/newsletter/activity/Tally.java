package org.cop.newsletter.activity;

import static org.cop.newsletter.activity.Counts.sentence;
import static org.cop.newsletter.activity.Counts.words;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.Sector;

/** Activities of one site and month that are told together in one line: who joined, what was agreed, what came of it. */
public final class Tally {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private final Kind kind;
    private final Map<Sector, Integer> joined = new EnumMap<>(Sector.class);
    private int count;
    private int tried;
    private int helped;

    public Tally(Kind kind) {
        this.kind = kind;
    }

    /** Whether activities of that kind are told together. */
    public static boolean counts(Kind kind) {
        return switch (kind) {
            case MEMBER_JOINED, ACTION_AGREED, ACTION_FED_BACK -> true;
            case SITE_ACTIVATED,
                    SITE_CLOSED,
                    MEETING_HELD,
                    CASE_STUDY_PUBLISHED,
                    CASE_STUDY_WITHDRAWN,
                    EVIDENCE_ADDED,
                    ISSUE_RAISED,
                    ISSUE_ANSWERED -> false;
        };
    }

    public void add(DomainEvent fact) {
        count++;
        if (fact instanceof MemberJoined member) {
            joined.merge(member.sector(), 1, Integer::sum);
        } else if (fact instanceof ActionFedBack feedback) {
            tried += feedback.tried() ? 1 : 0;
            helped += feedback.helpful() == Helpfulness.YES || feedback.helpful() == Helpfulness.PARTLY ? 1 : 0;
        }
    }

    /**
     * @param happened the month it happened in
     * @param edition the month of the edition; an earlier happening says when it was
     */
    public Line line(Audience reader, YearMonth happened, YearMonth edition) {
        String text = switch (kind) {
            case MEMBER_JOINED -> joined(reader);
            case ACTION_AGREED -> words(count) + (count == 1 ? " action was agreed" : " actions were agreed");
            case ACTION_FED_BACK ->
                "feedback on %s %s: %s tried, %s helped at least in part"
                        .formatted(
                                words(count),
                                count == 1 ? "action" : "actions",
                                tried == 0 ? "none" : words(tried),
                                helped == 0 ? "none" : words(helped));
            case SITE_ACTIVATED,
                    SITE_CLOSED,
                    MEETING_HELD,
                    CASE_STUDY_PUBLISHED,
                    CASE_STUDY_WITHDRAWN,
                    EVIDENCE_ADDED,
                    ISSUE_RAISED,
                    ISSUE_ANSWERED -> throw new IllegalStateException(kind + " is told one by one");
        };
        return Line.of(
                happened.equals(edition) ? sentence(text) + "." : "In " + MONTH.format(happened) + ": " + text + ".");
    }

    private String joined(Audience reader) {
        String text = Counts.people(count, reader) + " joined";
        if (count == 1 || reader != Audience.PROGRAMME) {
            return text;
        }
        return text + ": " + String.join(", ", bySector());
    }

    /**
     * Experts by experience are counted with the largest sector: at most sites there is one or none, and a line that named them would tell
     * the whole programme who has been homeless.
     */
    private List<String> bySector() {
        List<String> parts = new ArrayList<>();
        add(
                parts,
                joined.getOrDefault(Sector.VOLUNTARY, 0) + joined.getOrDefault(Sector.EXPERT_BY_EXPERIENCE, 0),
                "voluntary sector or lived experience");
        add(parts, joined.getOrDefault(Sector.LOCAL_AUTHORITY, 0), "local authority");
        add(parts, joined.getOrDefault(Sector.NHS, 0), "NHS");
        add(parts, joined.getOrDefault(Sector.CRIMINAL_JUSTICE, 0), "criminal justice");
        return parts;
    }

    private static void add(List<String> parts, int count, String sector) {
        if (count > 0) {
            parts.add(words(count) + " " + sector);
        }
    }
}
