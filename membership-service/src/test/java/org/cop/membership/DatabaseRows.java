package org.cop.membership;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The whole database as text, for those who look for what must not be in it. */
public final class DatabaseRows {
    private final AgroalDataSource database;

    public DatabaseRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Every row of every table. */
    public List<String> all() throws SQLException {
        List<String> all = new ArrayList<>();
        for (var table : column(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")) {
            all.addAll(of(table));
        }
        return all;
    }

    public List<String> of(String table) throws SQLException {
        return column("select t::text from \"" + table + "\" t");
    }

    private List<String> column(String select) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(select);
                var row = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }
}
