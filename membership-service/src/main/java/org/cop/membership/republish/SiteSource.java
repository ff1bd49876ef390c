package org.cop.membership.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Every step that a site has taken, in its order: readers keep the days of some of them, and the last says how it stands. */
@ApplicationScoped
class SiteSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    SiteSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from site");
    }

    @Override
    public String name() {
        return "sites";
    }

    @Override
    public String topic() {
        return MembershipEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    @Override
    public List<SiteEvent> events(List<String> sites) {
        return sql
                .statement("select * from site where id = any (:ids)")
                .bindArray("ids", UUID.class, Keys.ids(sites))
                .list(SiteSource::steps)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private interface Step {
        SiteEvent of(UUID siteId, UUID programmeId, String code, String place, LocalDate on);
    }

    private static List<SiteEvent> steps(Row row) {
        List<SiteEvent> steps = new ArrayList<>();
        add(steps, row, "proposed_on", SiteProposed::new);
        add(steps, row, "brokering_on", SiteBrokeringStarted::new);
        add(steps, row, "activated_on", SiteActivated::new);
        add(steps, row, "closing_on", SiteClosingStarted::new);
        add(steps, row, "closed_on", SiteClosed::new);
        return steps;
    }

    private static void add(List<SiteEvent> steps, Row row, String day, Step step) {
        LocalDate on = row.dateOrNull(day);
        if (on != null) {
            steps.add(step.of(row.uuid("id"), row.uuid("programme_id"), row.text("code"), row.text("place"), on));
        }
    }
}
