package org.cop.benchmarks.events;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.cop.benchmarks.measure.Cpu;
import org.cop.benchmarks.platform.LocalPlatform;
import org.cop.benchmarks.platform.Rest;
import org.cop.client.platform.ServiceProcess;

/**
 * The same request to a plain Quarkus application as one would write it without guarantees ({@code benchmarks/plain}): saved, then sent through
 * an emitter; a second instance consumes and saves. What the platform takes beyond it is the price of its guarantees.
 */
final class PlainPipeline implements EventPipeline {
    private static final String TOPIC = "benchmark.plain";
    private static final int PARTITIONS = 6;

    private final List<ServiceProcess> applications;
    private final Rest caller;
    private final String site = UUID.randomUUID().toString();
    private final UUID meeting = UUID.randomUUID();

    PlainPipeline(LocalPlatform platform) throws Exception {
        createTables(platform);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        this.applications = List.of(
                platform.begin("plain-meeting", List.of(), Map.of()),
                platform.begin("plain-newsletter", List.of(), Map.of("CONSUMES", "true")));
        for (ServiceProcess application : applications) {
            application.awaitReady();
        }
        URI instance = applications.getFirst().address();
        this.caller = new Rest(platform, LocalPlatform.ADA).instead("meeting", instance);
    }

    private static void createTables(LocalPlatform platform) throws SQLException {
        try (Connection source = platform.database("meeting");
                Connection target = platform.database("newsletter");
                Statement atSource = source.createStatement();
                Statement atTarget = target.createStatement()) {
            atSource.execute("""
                    create table plain_action (
                        id uuid primary key, programme_id uuid not null, site_id uuid not null, meeting_id uuid not null, objective text not null,
                        owner_roles text[] not null, due_on date, agreed_on date not null, version int not null);
                    create index plain_action_by_site on plain_action (site_id, agreed_on, id);
                    """);
            atTarget.execute("""
                    create table plain_activity (
                        id uuid primary key, programme_id uuid not null, site_id uuid not null, meeting_id uuid not null, subject_id uuid not null,
                        happened_on date not null, recorded_at timestamptz not null);
                    create index plain_activity_by_day on plain_activity (programme_id, happened_on, id);
                    """);
        }
    }

    @Override
    public String table() {
        return "plain_activity";
    }

    @Override
    public String column() {
        return "subject_id";
    }

    @Override
    public UUID write() {
        return PlatformPipeline.agreeAction(caller, site, meeting);
    }

    @Override
    public Cpu[] cpus() {
        return applications.stream()
                .map(application -> Cpu.of(application.handle()))
                .toArray(Cpu[]::new);
    }

    @Override
    public void close() {
        // The platform ends whatever was started beside it.
    }
}
