package org.cop.systemtests.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.cop.systemtests.platform.RunningPlatform;

/** What stands in the database of a service. */
final class Rows {
    private Rows() {}

    static int count(RunningPlatform platform, String service, String sql) throws SQLException {
        try (var connection = platform.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Each row as one text. */
    static Set<String> of(Connection connection, String select) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from (" + select + ") t")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** Who may do what in a programme. */
    static Set<String> grants(RunningPlatform platform, String service, String table, String programme)
            throws SQLException {
        try (var connection = platform.database(service)) {
            return of(
                    connection,
                    "select account_id, site_id, role from %s where programme_id = '%s'".formatted(table, programme));
        }
    }
}
