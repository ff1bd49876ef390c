package org.cop.membership.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.kit.sql.Sql;

/**
 * The responses that are kept for a day with the Idempotency-Keys of requests. Those of this service are the only ones with names and
 * addresses in them. The keys stay, so that a repetition still does nothing twice; it is answered without a body.
 */
@ApplicationScoped
class StoredResponses {
    private final Sql sql;

    StoredResponses(Sql sql) {
        this.sql = sql;
    }

    /** @param ids of what must not be shown any more */
    void forget(Collection<UUID> ids) {
        sql.statement("update idempotency_key set body = null where body ~ :ids")
                .bind("ids", ids.stream().map(UUID::toString).collect(Collectors.joining("|")))
                .execute();
    }
}
