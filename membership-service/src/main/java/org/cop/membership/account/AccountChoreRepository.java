package org.cop.membership.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

@ApplicationScoped
class AccountChoreRepository implements PanacheRepositoryBase<AccountChore, UUID> {
    /** One that is due and that no other instance holds. */
    Optional<AccountChore> lockNextDue(Instant now) {
        return find("dueAt <= ?1 order by dueAt", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .range(0, 0)
                .firstResultOptional();
    }

    /** The id of the one that has waited longest: ids sort by the time they were made. */
    Optional<UUID> oldest() {
        return find("order by id")
                .range(0, 0)
                .<AccountChore>firstResultOptional()
                .map(AccountChore::id);
    }
}
