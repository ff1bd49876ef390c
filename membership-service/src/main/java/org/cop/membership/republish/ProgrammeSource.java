package org.cop.membership.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.ProgrammeCreated;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProgrammeSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    ProgrammeSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from programme");
    }

    @Override
    public String name() {
        return "programmes";
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
    public List<ProgrammeCreated> events(List<String> programmes) {
        return sql.statement("select * from programme where id = any (:ids)")
                .bindArray("ids", UUID.class, Keys.ids(programmes))
                .list(row -> new ProgrammeCreated(
                        row.uuid("id"),
                        row.text("slug"),
                        row.text("title"),
                        row.text("zone"),
                        row.date("starts_on"),
                        row.dateOrNull("ends_on")));
    }
}
