package org.cop.newsletter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The service's database, for what no API shows or does: a clock put back, a row that must not be there. With a {@code ?} for each value,
 * as a test's statements are short.
 */
public final class TestSql {
    private final Sql sql;

    TestSql(Sql sql) {
        this.sql = sql;
    }

    /** @return how many rows it wrote */
    public int update(String statement, @Nullable Object... values) {
        return bound(statement, values).execute();
    }

    public boolean exists(String query, @Nullable Object... values) {
        return bound(query, values).exists();
    }

    public <T> List<T> list(String query, Function<Row, T> reader, @Nullable Object... values) {
        return bound(query, values).list(reader);
    }

    public <T> Optional<T> first(String query, Function<Row, T> reader, @Nullable Object... values) {
        return bound(query, values).first(reader);
    }

    private SqlStatement bound(String statement, @Nullable Object... values) {
        var named = new StringBuilder();
        int count = 0;
        for (char c : statement.toCharArray()) {
            if (c == '?') {
                named.append(":value").append(count++);
            } else {
                named.append(c);
            }
        }
        var bound = sql.statement(named.toString());
        for (int i = 0; i < values.length; i++) {
            bound.bind("value" + i, values[i]);
        }
        return bound;
    }
}
