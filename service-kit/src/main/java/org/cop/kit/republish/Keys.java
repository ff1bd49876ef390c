package org.cop.kit.republish;

import java.util.List;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The keys of aggregates that have a table, a portion at a time in the order of their ids. */
public final class Keys {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Sql sql;
    private final String ids;

    /** @param ids a query for the column {@code id}, for example {@code select id from site} */
    public Keys(Sql sql, String ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public List<String> after(@Nullable String key, int limit) {
        return sql.statement("select id from (" + ids + ") as aggregate where id > :after order by id limit :most")
                .bind("after", key == null ? BEFORE_ALL : UUID.fromString(key))
                .bind("most", limit)
                .list(row -> row.uuid("id").toString());
    }

    public static List<UUID> ids(List<String> keys) {
        return keys.stream().map(UUID::fromString).toList();
    }
}
