package org.cop.systemtests.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every service knows. */
public final class Tables {
    /** What the platform keeps for itself about publishing and consuming; everything else is what people see. */
    private static final List<String> BOOKKEEPING =
            List.of("inbox", "outbox", "job", "republish_request", "flyway_schema_history");

    private final RunningPlatform platform;

    public Tables(RunningPlatform platform) {
        this.platform = platform;
    }

    /** A fingerprint of every table of every service that shows what people see. */
    public Map<String, String> fingerprints() throws SQLException {
        return fingerprintsWithout(BOOKKEEPING);
    }

    /** Of what the platform keeps for itself, too. */
    public Map<String, String> fingerprintsOfAll() throws SQLException {
        return fingerprintsWithout(List.of("flyway_schema_history"));
    }

    private Map<String, String> fingerprintsWithout(List<String> left) throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String service : RunningPlatform.SERVICES) {
            try (var connection = platform.database(service);
                    var names = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (names.next()) {
                    String table = names.getString("TABLE_NAME");
                    if (!left.contains(table)) {
                        try (var statement = connection.createStatement();
                                var row = statement.executeQuery(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|'"
                                                + " order by t::text)), '') from " + rows(table))) {
                            row.next();
                            fingerprints.put(service + "." + table, row.getString(1));
                        }
                    }
                }
            }
        }
        return fingerprints;
    }

    /** Of a job only that it is there: those that recur have a new time after each run. */
    private static String rows(String table) {
        return table.equals("job") ? "(select kind, key, state, payload from job) t" : "\"" + table + "\" t";
    }

    /** So that only the projections themselves know what they have seen. */
    public void emptyInboxes() throws SQLException {
        for (String service : RunningPlatform.SERVICES) {
            try (var connection = platform.database(service);
                    var statement = connection.createStatement()) {
                statement.execute("truncate inbox");
            }
        }
    }
}
