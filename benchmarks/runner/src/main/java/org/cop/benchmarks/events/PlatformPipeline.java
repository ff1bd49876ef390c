package org.cop.benchmarks.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.client.platform.ServiceProcess;
import org.cop.client.programme.SmallProgramme;

/** Ours: a facilitator notes an action at the meeting service, and the newsletter service has an activity of it. */
final class PlatformPipeline implements RelayedPipeline {
    /** What {@code org.cop.kit.outbox.OutboxRows} locks while it relays: held by somebody else, nothing is relayed. */
    private static final String HOLD =
            "select pg_advisory_lock(%d, shard) from generate_series(0, 15) as shard".formatted(0x0b0c5);

    private static final String LET_GO = "select pg_advisory_unlock_all()";

    private final LocalPlatform platform;
    private final List<ServiceProcess> services;
    private final Rest facilitator;
    private final SmallProgramme programme;
    private final UUID meeting;
    private final Connection source;

    PlatformPipeline(LocalPlatform platform) throws Exception {
        this.platform = platform;
        List<ServiceProcess> started = platform.start("membership", "meeting", "newsletter");
        this.facilitator = new Rest(platform, LocalPlatform.ADA);
        this.programme = facilitator.smallProgramme();
        this.source = platform.database("meeting");
        makeFacilitator();
        this.meeting = UUID.fromString(facilitator
                .post("meeting", "/sites/" + programme.site() + "/meetings", Map.of("startsAt", "2026-02-11T14:00"))
                .path("id")
                .asText());
        started.getFirst().stop(); // the membership has done its part
        this.services = started.subList(1, 3);
    }

    /** By hand: an invitation and its acceptance are not what is measured. */
    private void makeFacilitator() throws IOException, SQLException, InterruptedException {
        try (Statement statement = source.createStatement()) {
            String applied =
                    "select 1 from access_grant, place_site where access_grant.programme_id = '%s' and place_site.id = '%s'"
                            .formatted(programme.id(), programme.site());
            while (!statement.executeQuery(applied).next()) {
                Thread.sleep(50);
            }
            statement.execute(
                    "insert into access_grant (account_id, programme_id, site_id, role) values ('%s', '%s', '%s', 'FACILITATOR')"
                            .formatted(facilitator.accountId(), programme.id(), programme.site()));
        }
    }

    @Override
    public String table() {
        return "activity";
    }

    @Override
    public String column() {
        return "subject_id";
    }

    @Override
    public UUID write() {
        return agreeAction(facilitator, programme.site(), meeting);
    }

    /** The one request that is measured. */
    static UUID agreeAction(Rest caller, String site, UUID meeting) {
        JsonNode action = caller.post(
                "meeting",
                "/sites/" + site + "/meetings/" + meeting + "/actions",
                Map.of("objective", "Ask the housing team to join", "ownerRoles", List.of("Housing Support Worker")));
        return UUID.fromString(action.path("id").asText());
    }

    @Override
    public Backlog backlog(int events) throws Exception {
        try (Statement statement = source.createStatement()) {
            statement.execute(HOLD);
            // As Outbox writes them. A shard is any function of the key.
            statement.execute("""
                    insert into outbox (topic, key, sequence, event_id, shard, type, audience, programme_id, site_id, correlation_id, recorded_at, body)
                    select 'cop.meeting.v1', id, 1, gen_random_uuid(), n %% 16, 'action.agreed', 'PROGRAMME', '%1$s', '%2$s', gen_random_uuid(), now(),
                           convert_to(json_build_object('actionId', id, 'programmeId', '%1$s', 'siteId', '%2$s', 'meetingId', '%3$s', 'on', '2026-02-11')::text, 'UTF8')
                    from (select n, gen_random_uuid()::text as id from generate_series(1, %4$d) as n) as events
                    """.formatted(programme.id(), programme.site(), meeting, events));
        }
        long goal = count() + events;
        return new Backlog() {
            @Override
            public void release() throws Exception {
                try (Statement statement = source.createStatement()) {
                    statement.execute(LET_GO);
                }
                write(); // wakes the relay, as the first write after a fault does
            }

            @Override
            public long missing() throws SQLException {
                return goal + 1 - count();
            }
        };
    }

    private long count() throws SQLException {
        try (Connection target = platform.database("newsletter");
                Statement statement = target.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from activity where kind = 'ACTION_AGREED'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Cpu[] cpus() {
        return services.stream().map(service -> Cpu.of(service.handle())).toArray(Cpu[]::new);
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
