package org.cop.testsupport.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The rows of a database as they were before it is migrated, to be compared with what they are afterwards. */
final class FormerRows {
    private static final String COPY = "former";

    private final DataSource database;

    /** @param tables those to copy, into a schema beside them that no migration knows */
    FormerRows(DataSource database, Set<String> tables) throws SQLException {
        this.database = database;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + COPY);
            for (String table : tables) {
                statement.execute("create table %s.%s as table public.%2$s".formatted(COPY, table));
            }
        }
    }

    /**
     * What is not as it was, in the columns that the table had and has.
     *
     * @param but columns, as {@code member.role}, that a migration fills anew
     * @return rows that are gone or say something else, and those that are new or say something else
     */
    List<String> differences(String table, Set<String> but) throws SQLException {
        List<String> differences = new ArrayList<>();
        try (var connection = database.getConnection()) {
            Set<String> columns = columns(connection, COPY, table);
            columns.retainAll(columns(connection, "public", table));
            columns.removeIf(column -> but.contains(table + "." + column));
            var row = String.join(
                    ", ", columns.stream().map(column -> column + "::text").toList());
            var was = "select %s from %s.%s".formatted(row, COPY, table);
            var is = "select %s from public.%s".formatted(row, table);
            differences.addAll(rows(connection, was + " except all " + is, table + " had "));
            differences.addAll(rows(connection, is + " except all " + was, table + " has "));
        }
        return differences;
    }

    /** Whether the table had that column and has it still. */
    boolean knows(String column) throws SQLException {
        String[] name = column.split("\\.");
        try (var connection = database.getConnection()) {
            return columns(connection, COPY, name[0]).contains(name[1])
                    && columns(connection, "public", name[0]).contains(name[1]);
        }
    }

    private static Set<String> columns(Connection connection, String schema, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (var found = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static List<String> rows(Connection connection, String query, String words) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from (%s) t".formatted(query))) {
            while (row.next()) {
                rows.add(words + row.getString(1));
            }
        }
        return rows;
    }
}
