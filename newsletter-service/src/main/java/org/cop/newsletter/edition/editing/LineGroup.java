package org.cop.newsletter.edition.editing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.cop.events.DomainEvent;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.activity.ActivitySummary;

/** Activities that are counted together in one line. */
final class LineGroup {
    final UUID firstActivity;
    final LineWriter.Place place;
    final ActivityKind kind;
    final YearMonth month;
    final ActivitySummary summary;
    LocalDate last = LocalDate.MIN;

    LineGroup(UUID firstActivity, LineWriter.Place place, ActivityKind kind, YearMonth month) {
        this.firstActivity = firstActivity;
        this.place = place;
        this.kind = kind;
        this.month = month;
        this.summary = kind.newSummary().orElseThrow();
    }

    boolean is(LineWriter.Place otherPlace, ActivityKind otherKind, YearMonth otherMonth) {
        return place.equals(otherPlace) && kind == otherKind && month.equals(otherMonth);
    }

    void add(DomainEvent event, LocalDate on) {
        summary.add(event);
        last = on.isAfter(last) ? on : last;
    }
}
