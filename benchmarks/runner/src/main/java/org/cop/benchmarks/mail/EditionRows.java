package org.cop.benchmarks.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What the newsletter's database says of an edition. */
final class EditionRows {
    private EditionRows() {}

    /** @param marker stands where each reader's own link belongs */
    record Content(String subject, String text, String html, String marker) {
        /** For Qute, which renders it for each reader. */
        String template(String frozen) {
            return frozen.replace("{", "\\{").replace(marker, "{unsubscribe}");
        }
    }

    static boolean exist(Connection database, String sql, UUID edition) throws SQLException {
        try (var statement = database.prepareStatement(sql + " limit 1")) {
            statement.setObject(1, edition);
            return statement.executeQuery().next();
        }
    }

    static Instant lastSent(Connection database, UUID edition) throws SQLException {
        try (var statement = database.prepareStatement("select max(sent_at) from delivery where edition_id = ?")) {
            statement.setObject(1, edition);
            var row = statement.executeQuery();
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    static Content content(Connection database) throws SQLException {
        try (var statement =
                database.prepareStatement("select subject, text, html, link_marker from edition_content limit 1")) {
            var row = statement.executeQuery();
            row.next();
            return new Content(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
