package org.cop.systemtests.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All that is kept somewhere, as one text to look for somebody in. */
public final class StoredText {
    private StoredText() {}

    /** Key, headers and body. */
    public static String ofRecord(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder(String.valueOf(record.key()));
        record.headers().forEach(header -> text.append(' ').append(new String(header.value(), UTF_8)));
        if (record.value() != null) {
            text.append(' ').append(new String(record.value(), UTF_8));
        }
        return text.toString();
    }

    /** The names of all tables. */
    public static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var names = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (names.next()) {
                tables.add(names.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** Every column of every row, bytes read as text too. */
    public static String ofTable(Connection connection, String table) throws SQLException {
        var text = new StringBuilder();
        try (var statement = connection.createStatement();
                // bytea as text, so that a name inside a stored body is found too
                var rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString() + bytes(connection, table);
    }

    private static String bytes(Connection connection, String table) throws SQLException {
        var text = new StringBuilder();
        try (var columns = connection.getMetaData().getColumns(null, "public", table, "%")) {
            while (columns.next()) {
                if (columns.getString("TYPE_NAME").equals("bytea")) {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(
                                    "select \"" + columns.getString("COLUMN_NAME") + "\" from \"" + table + "\"")) {
                        while (rows.next()) {
                            byte[] value = rows.getBytes(1);
                            text.append(value == null ? "" : new String(value, UTF_8))
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return text.toString();
    }
}
