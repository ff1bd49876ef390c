package org.cop.membership.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.AccessRepublished;
import org.cop.events.DomainEvent;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The access of every account that is known, also of those that hold nothing any more. */
@ApplicationScoped
class AccessSource implements RepublishSource {
    private final Sql sql;
    private final Access access;

    AccessSource(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public String topic() {
        return AccessEvent.TOPIC;
    }

    @Override
    public boolean nightly() {
        return true;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return sql.statement("""
                        select account_id from (
                            select account_id from access_account
                            union select account_id from account_grant) as known
                        where account_id collate "C" > :after collate "C" order by account_id collate "C" limit :most
                        """)
                .bind("after", after == null ? "" : after)
                .bind("most", limit)
                .list(row -> row.text("account_id"));
    }

    /** What is in force here is put right as well: what somebody else has said of an account counts for nothing. */
    @Override
    public List<AccessChanged> events(List<String> accounts) {
        return accounts.stream().map(access::restate).toList();
    }

    @Override
    public Optional<DomainEvent> end(long epoch) {
        return Optional.of(new AccessRepublished(epoch));
    }
}
