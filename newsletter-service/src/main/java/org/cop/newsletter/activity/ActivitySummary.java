package org.cop.newsletter.activity;

import static org.cop.newsletter.activity.SmallCounts.sentence;
import static org.cop.newsletter.activity.SmallCounts.words;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.Sector;
import org.cop.kit.access.SectorsBeyondSite;

/** Activities of one kind, site and month that share one line: who joined, what was agreed, what came of it. */
public abstract sealed class ActivitySummary {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /** Counts one more; it is of the kind that this summary is for. */
    public abstract void add(DomainEvent event);

    abstract String text(Audience reader);

    /**
     * The line for all that was counted.
     *
     * @param happened the month it happened in
     * @param edition the month of the edition; an earlier happening says when it was
     */
    public ActivityLine line(Audience reader, YearMonth happened, YearMonth edition) {
        String text = text(reader);
        return ActivityLine.of(
                happened.equals(edition) ? sentence(text) + "." : "In " + name(happened, edition) + ": " + text + ".");
    }

    /** With its year where it is not the edition's: an edition may carry what is a year late. */
    private static String name(YearMonth month, YearMonth edition) {
        return (month.getYear() == edition.getYear() ? MONTH : MONTH_AND_YEAR).format(month);
    }

    static final class MembersJoined extends ActivitySummary {
        private final Map<Sector, Integer> members = new EnumMap<>(Sector.class);
        private int count;
        private int facilitators;

        @Override
        public void add(DomainEvent event) {
            var joined = (MemberJoined) event;
            if (joined.facilitator()) {
                facilitators++;
            } else {
                count++;
                members.merge(SectorsBeyondSite.of(joined.sector()), 1, Integer::sum);
            }
        }

        @Override
        String text(Audience reader) {
            if (reader != Audience.PROGRAMME) {
                return SmallCounts.people(count + facilitators, reader) + " joined";
            }
            String people = SmallCounts.people(count, reader);
            if (facilitators == 0) {
                return people + " joined" + sectors();
            }
            String facilitating = facilitators == 1 ? "a facilitator" : words(facilitators) + " facilitators";
            return count == 0 ? facilitating + " joined" : facilitating + " and " + people + " joined" + sectors();
        }

        private String sectors() {
            return count == 1 ? "" : ": " + String.join(", ", bySector());
        }

        /** Of the voluntary sector and of experts by experience together: see {@link SectorsBeyondSite}. */
        private List<String> bySector() {
            List<String> parts = new ArrayList<>();
            add(parts, members.getOrDefault(Sector.VOLUNTARY, 0), "voluntary sector or lived experience");
            add(parts, members.getOrDefault(Sector.LOCAL_AUTHORITY, 0), "local authority");
            add(parts, members.getOrDefault(Sector.NHS, 0), "NHS");
            add(parts, members.getOrDefault(Sector.CRIMINAL_JUSTICE, 0), "criminal justice");
            return parts;
        }

        private static void add(List<String> parts, int count, String sector) {
            if (count > 0) {
                parts.add(words(count) + " " + sector);
            }
        }
    }

    static final class ActionsAgreed extends ActivitySummary {
        private int count;

        @Override
        public void add(DomainEvent event) {
            if (!(event instanceof ActionAgreed)) {
                throw new IllegalArgumentException("No action was agreed by " + event.getClass());
            }
            count++;
        }

        @Override
        String text(Audience reader) {
            return words(count) + (count == 1 ? " action was agreed" : " actions were agreed");
        }
    }

    static final class ActionsFedBack extends ActivitySummary {
        private int count;
        private int tried;
        private int helped;

        @Override
        public void add(DomainEvent event) {
            var feedback = (ActionFedBack) event;
            count++;
            tried += feedback.tried() ? 1 : 0;
            helped += feedback.helpful() == Helpfulness.YES || feedback.helpful() == Helpfulness.PARTLY ? 1 : 0;
        }

        @Override
        String text(Audience reader) {
            return "feedback on %s %s: %s tried, %s helped at least in part"
                    .formatted(words(count), count == 1 ? "action" : "actions", none(tried), none(helped));
        }

        private static String none(int count) {
            return count == 0 ? "none" : words(count);
        }
    }
}
