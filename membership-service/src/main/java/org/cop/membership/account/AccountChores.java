package org.cop.membership.account;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.membership.Worker;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountChore.Kind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What happens to accounts after somebody has lost a role or was erased: written down in the transaction that decides it, done right after
 * the commit, and tried again for as long as Keycloak is away. Nobody's access waits for it; the grants are gone with the commit.
 */
@ApplicationScoped
public class AccountChores {
    private static final Logger LOG = Logger.getLogger(AccountChores.class);

    private final AccountChoreRepository chores;
    private final Accounts accounts;
    private final Access access;
    private final Event<Written> written;
    private final Clock clock;
    private final Worker worker = new Worker("account-chores", this::doAll);

    record Written() {}

    /** @param needed whether, as things are now, there is still something to do */
    private record Taken(
            UUID id, Kind kind, String accountId, @Nullable Role role, boolean needed) {}

    AccountChores(
            AccountChoreRepository chores, Accounts accounts, Access access, Event<Written> written, Clock clock) {
        this.chores = chores;
        this.accounts = accounts;
        this.access = access;
        this.written = written;
        this.clock = clock;
    }

    /** Takes the realm role back, unless by then the account holds it somewhere. */
    @Transactional(MANDATORY)
    public void withdrawRole(String accountId, Role role) {
        write(new AccountChore(Kind.WITHDRAW_ROLE, accountId, role, clock.instant()));
    }

    /** Signs the account out everywhere. */
    @Transactional(MANDATORY)
    public void endSessions(String accountId) {
        write(new AccountChore(Kind.END_SESSIONS, accountId, null, clock.instant()));
    }

    /** Deletes the account, unless somebody who was not erased has it. */
    @Transactional(MANDATORY)
    public void deleteIfUnused(String accountId) {
        write(new AccountChore(Kind.DELETE, accountId, null, clock.instant()));
    }

    private void write(AccountChore chore) {
        chores.persist(chore);
        written.fire(new Written());
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written chore) {
        worker.wake();
    }

    @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private void doAll() {
        for (var next = take(); next.isPresent(); next = take()) {
            var chore = next.get();
            try {
                if (chore.needed()) {
                    carryOut(chore);
                }
                QuarkusTransaction.requiringNew().run(() -> chores.deleteById(chore.id()));
            } catch (RuntimeException e) {
                LOG.warnf(
                        "%s of account %s did not work and is tried again: %s",
                        chore.kind(), chore.accountId(), e.getClass().getSimpleName());
            }
        }
    }

    private Optional<Taken> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> chores.lockNextDue(clock.instant()).map(chore -> {
                    chore.takeUp(clock.instant());
                    return new Taken(chore.id(), chore.kind(), chore.accountId(), chore.role(), isNeeded(chore));
                }));
    }

    private boolean isNeeded(AccountChore chore) {
        return switch (chore.kind()) {
            case WITHDRAW_ROLE -> !access.holdsAnywhere(chore.accountId(), requireNonNull(chore.role()));
            case END_SESSIONS -> true;
            case DELETE -> !access.isInUse(chore.accountId());
        };
    }

    private void carryOut(Taken chore) {
        switch (chore.kind()) {
            case WITHDRAW_ROLE -> accounts.removeRole(chore.accountId(), requireNonNull(chore.role()));
            case END_SESSIONS -> accounts.endSessions(chore.accountId());
            case DELETE -> accounts.delete(chore.accountId());
        }
        LOG.infof("%s of account %s done", chore.kind(), chore.accountId());
    }
}
