package org.cop.meeting.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.MeetingEvent;
import org.cop.events.MeetingEvent.ActionAgreed;
import org.cop.events.MeetingEvent.ActionEvent;
import org.cop.events.MeetingEvent.ActionFedBack;
import org.cop.events.MeetingEvent.Helpfulness;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The actions that were agreed, and the feedback on each in the order in which it was given, whatever day it names. */
@ApplicationScoped
class ActionSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    ActionSource(Sql sql) {
        this.sql = sql;
        this.keys = new Keys(sql, "select id from action");
    }

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public String topic() {
        return MeetingEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    @Override
    public List<ActionEvent> events(List<String> actions) {
        List<UUID> ids = Keys.ids(actions);
        List<ActionEvent> events = new ArrayList<>(sql.statement("select * from action where id = any (:ids)")
                .bindArray("ids", UUID.class, ids)
                .list(row -> new ActionAgreed(
                        row.uuid("id"),
                        row.uuid("programme_id"),
                        row.uuid("site_id"),
                        row.uuid("meeting_id"),
                        row.dateOrNull("due_on"),
                        row.date("agreed_on"))));
        events.addAll(sql.statement("""
                        select a.id, a.programme_id, a.site_id, f.meeting_id, f.tried, f.helpful, f.heard_on
                        from feedback f join action a on a.id = f.action_id where a.id = any (:ids) order by f.id
                        """)
                .bindArray("ids", UUID.class, ids)
                .list(row -> new ActionFedBack(
                        row.uuid("id"),
                        row.uuid("programme_id"),
                        row.uuid("site_id"),
                        row.uuid("meeting_id"),
                        row.bool("tried"),
                        row.constant("helpful", Helpfulness.class),
                        row.date("heard_on"))));
        return events;
    }
}
