package org.cop.membership.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.MemberEvent;
import org.cop.events.MembershipEvent.MemberJoined;
import org.cop.events.MembershipEvent.MemberLeft;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who joined, and who has left since. Those who were only invited were never published. */
@ApplicationScoped
class MemberSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    MemberSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from member where joined_on is not null");
    }

    @Override
    public String name() {
        return "members";
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
    public List<MemberEvent> events(List<String> members) {
        return sql
                .statement("select * from member where id = any (:ids)")
                .bindArray("ids", UUID.class, Keys.ids(members))
                .list(MemberSource::life)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<MemberEvent> life(Row row) {
        UUID id = row.uuid("id");
        UUID programme = row.uuid("programme_id");
        UUID site = row.uuid("site_id");
        List<MemberEvent> life = new ArrayList<>();
        life.add(new MemberJoined(
                id,
                programme,
                site,
                row.constant("sector", Sector.class),
                row.constant("role", Role.class) == Role.FACILITATOR,
                row.date("joined_on")));
        LocalDate leftOn = row.dateOrNull("left_on");
        if (leftOn != null) {
            life.add(new MemberLeft(id, programme, site, leftOn));
        }
        return life;
    }
}
