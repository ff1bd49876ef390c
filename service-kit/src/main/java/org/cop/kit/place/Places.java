package org.cop.kit.place;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.events.MembershipEvent.SiteBrokeringStarted;
import org.cop.events.MembershipEvent.SiteClosed;
import org.cop.events.MembershipEvent.SiteClosingStarted;
import org.cop.events.MembershipEvent.SiteEvent;
import org.cop.events.MembershipEvent.SiteProposed;
import org.cop.kit.sql.Sql;

/**
 * Keeps programmes and sites as they are published. Names and state are the newest that is known; the days a site began and ended stand,
 * whenever they arrive.
 */
@ApplicationScoped
public class Places {
    private final Sql sql;

    Places(Sql sql) {
        this.sql = sql;
    }

    @Transactional(MANDATORY)
    public void apply(ProgrammeCreated created, long sequence) {
        // A zone that does not exist is a dead letter now, and no surprise on the day that it is needed.
        ZoneId zone = ZoneId.of(created.zone());
        sql.statement("""
                        insert into place_programme as known (id, slug, title, zone, starts_on, ends_on, sequence)
                        values (:id, :slug, :title, :zone, :startsOn, :endsOn, :sequence)
                        on conflict (id) do update set slug = excluded.slug, title = excluded.title, zone = excluded.zone,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on, sequence = excluded.sequence
                        where known.sequence < excluded.sequence
                        """)
                .bind("id", created.programmeId())
                .bind("slug", created.slug())
                .bind("title", created.title())
                .bind("zone", zone.getId())
                .bind("startsOn", created.startsOn())
                .bind("endsOn", created.endsOn())
                .bind("sequence", sequence)
                .execute();
    }

    @Transactional(MANDATORY)
    public void apply(SiteEvent event, long sequence) {
        sql.statement("""
                        insert into place_site as known (id, programme_id, code, place, closed, activated_on, closed_on, sequence)
                        values (:id, :programme, :code, :place, :closed, :activatedOn, :closedOn, :sequence)
                        on conflict (id) do update set
                            code = case when known.sequence < excluded.sequence then excluded.code else known.code end,
                            place = case when known.sequence < excluded.sequence then excluded.place else known.place end,
                            closed = case when known.sequence < excluded.sequence then excluded.closed else known.closed end,
                            activated_on = coalesce(excluded.activated_on, known.activated_on),
                            closed_on = coalesce(excluded.closed_on, known.closed_on),
                            sequence = greatest(known.sequence, excluded.sequence)
                        """)
                .bind("id", event.siteId())
                .bind("programme", event.programmeId())
                .bind("code", event.code())
                .bind("place", event.place())
                .bind("closed", isClosed(event))
                .bind("activatedOn", event instanceof SiteActivated activated ? activated.on() : null)
                .bind("closedOn", event instanceof SiteClosed closed ? closed.on() : null)
                .bind("sequence", sequence)
                .execute();
    }

    private static boolean isClosed(SiteEvent event) {
        return switch (event) {
            case SiteClosed _ -> true;
            case SiteProposed _, SiteBrokeringStarted _, SiteActivated _, SiteClosingStarted _ -> false;
        };
    }
}
