package org.cop.systemtests.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cop.client.platform.FreePorts;
import org.cop.client.platform.ServiceProcess;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * A second instance of a service that has just been installed: an empty schema and a consumer group of its own, so that what it knows of
 * other services is what the topics say. It reaches no mail server.
 */
final class FreshReader implements AutoCloseable {
    /** What each service keeps of others, but not when it consumed that. %s is a programme. */
    private static final Map<String, Map<String, String>> PROJECTIONS = Map.of(
            "meeting",
            Map.of(
                    "members",
                    "select id, site_id, sector, facilitator, joined_on, left_on from known_member where " + ofSite(),
                    "cases",
                    "select id, site_id from known_case_study where " + ofSite()),
            "casebook",
            Map.of("meetings", "select id, site_id, day, state from known_meeting where " + ofSite()),
            "newsletter",
            Map.of(
                    "activities",
                    "select id, site_id, happened_on, audience, kind, subject_id, event, withdrawn from activity"
                            + " where programme_id = '%s'",
                    "contacts",
                    "select id, account_id, name, email, roles from contact where programme_id = '%s' and not erased"));

    private static final Map<String, String> EVERYWHERE = Map.of(
            "programmes",
            "select id, slug, title, zone, starts_on, ends_on from place_programme where id = '%s'",
            "sites",
            "select id, code, place, closed, activated_on, closed_on from place_site where programme_id = '%s'",
            "grants",
            "select account_id, site_id, role from access_grant where programme_id = '%s'");

    private final RunningPlatform platform;
    private final String service;
    private final String schema = "fresh_" + UUID.randomUUID().toString().substring(0, 8);
    private final ServiceProcess process;

    /**
     * Starts it and does not wait.
     *
     * @param service {@code meeting}, {@code casebook} or {@code newsletter}
     */
    FreshReader(RunningPlatform platform, String service) throws SQLException {
        this.platform = platform;
        this.service = service;
        executeOutside("create schema " + schema);
        process = ServiceProcess.startLike(
                platform.process(),
                service + "-service",
                Map.of(
                        "DATABASE_URL",
                        platform.process().jdbc(service) + "?currentSchema=" + schema,
                        "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID",
                        schema,
                        "SMTP_PORT",
                        String.valueOf(FreePorts.one())),
                RunningPlatform.SERVICE_LOGS);
    }

    private static String ofSite() {
        return "site_id in (select id from place_site where programme_id = '%s')";
    }

    String service() {
        return service;
    }

    /** What it knows of a programme, by kind. */
    Map<String, Object> projections(String programme) throws SQLException {
        try (Connection connection = platform.database(service)) {
            connection.setSchema(schema);
            return projections(connection, service, programme);
        }
    }

    /** What the platform's own instance knows of a programme. */
    Map<String, Object> projectionsOfTheOther(String programme) throws SQLException {
        try (Connection connection = platform.database(service)) {
            return projections(connection, service, programme);
        }
    }

    private static Map<String, Object> projections(Connection connection, String service, String programme)
            throws SQLException {
        Map<String, Object> known = new TreeMap<>();
        for (var kinds : List.of(EVERYWHERE, PROJECTIONS.getOrDefault(service, Map.of()))) {
            for (var kind : kinds.entrySet()) {
                known.put(kind.getKey(), Rows.of(connection, kind.getValue().formatted(programme)));
            }
        }
        return known;
    }

    /** In its own tables. */
    void execute(String sql) throws SQLException {
        executeOutside("set search_path to " + schema + "; " + sql);
    }

    private void executeOutside(String sql) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        process.close();
        executeOutside("drop schema " + schema + " cascade");
    }
}
