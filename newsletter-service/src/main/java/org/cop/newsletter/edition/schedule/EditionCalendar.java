package org.cop.newsletter.edition.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.cop.newsletter.settings.NewsletterSettings;

/**
 * When the edition of a month is assembled and sent, in the programme's zone. An hour that the clocks skip in spring is the next one; of an
 * hour that comes twice in autumn the first counts.
 */
record EditionCalendar(ZoneId zone, int sendDay, int sendHour, int editorialDays) {
    static EditionCalendar of(ZoneId zone, NewsletterSettings settings) {
        return new EditionCalendar(zone, settings.sendDay(), settings.sendHour(), settings.editorialDays());
    }

    YearMonth lastClosed(Instant now) {
        return YearMonth.from(now.atZone(zone)).minusMonths(1);
    }

    /** The first instant after the month. */
    Instant close(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    Instant sendAt(YearMonth month) {
        return month.plusMonths(1)
                .atDay(sendDay)
                .atTime(sendHour, 0)
                .atZone(zone)
                .toInstant();
    }

    /** So many days before it is sent, but not before the month has closed. */
    Instant assembleAt(YearMonth month) {
        Instant early = month.plusMonths(1)
                .atDay(sendDay)
                .atTime(sendHour, 0)
                .minusDays(editorialDays)
                .atZone(zone)
                .toInstant();
        Instant close = close(month);
        return early.isBefore(close) ? close : early;
    }
}
