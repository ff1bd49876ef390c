package org.cop.membership.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.membership.access.Access;
import org.cop.membership.access.AccountDeletions;
import org.cop.membership.access.InKeycloak;
import org.cop.membership.account.AccountTasks.RoleTask;
import org.jboss.logging.Logger;

/** How each of the {@link AccountTasks} is carried out. */
final class AccountTaskHandlers {
    private static final Logger LOG = Logger.getLogger(AccountTaskHandlers.class);

    private AccountTaskHandlers() {}

    @Singleton
    static class RoleHandler extends AccountTaskHandler<RoleTask> {
        private final Accounts accounts;
        private final Access access;

        RoleHandler(Accounts accounts, Access access) {
            super(AccountTasks.ROLE, accounts);
            this.accounts = accounts;
            this.access = access;
        }

        @Override
        JobOutcome carryOut(Job<RoleTask> job) {
            var task = job.payload();
            switch (now(() -> access.realmRole(task.accountId(), task.role()))) {
                case GIVE -> accounts.addRole(task.accountId(), task.role());
                case LEAVE -> {}
                case TAKE_AWAY -> accounts.removeRole(task.accountId(), task.role());
            }
            return JobOutcome.done();
        }
    }

    @Singleton
    static class EnabledHandler extends AccountTaskHandler<NoPayload> {
        /** By then whatever wrote the account at the same moment has ended: no call to Keycloak takes longer. */
        private static final Duration UNTIL_LOOKED_AT_AGAIN = Duration.ofSeconds(6);

        private final Accounts accounts;
        private final Access access;

        EnabledHandler(Accounts accounts, Access access) {
            super(AccountTasks.ENABLED, accounts);
            this.accounts = accounts;
            this.access = access;
        }

        @Override
        JobOutcome carryOut(Job<NoPayload> job) {
            var wanted = now(() -> access.enabled(job.key()));
            if (wanted == InKeycloak.LEAVE) {
                return JobOutcome.done();
            }
            boolean changed = accounts.setEnabled(job.key(), wanted == InKeycloak.GIVE);
            if (changed) {
                LOG.infof("Account %s is %s", job.key(), wanted == InKeycloak.GIVE ? "enabled" : "disabled");
            }
            if (wanted == InKeycloak.TAKE_AWAY) {
                accounts.endSessions(job.key());
            }
            return changed ? JobOutcome.again(UNTIL_LOOKED_AT_AGAIN) : JobOutcome.done();
        }
    }

    @Singleton
    static class SessionsHandler extends AccountTaskHandler<NoPayload> {
        private final Accounts accounts;

        SessionsHandler(Accounts accounts) {
            super(AccountTasks.SESSIONS, accounts);
            this.accounts = accounts;
        }

        @Override
        JobOutcome carryOut(Job<NoPayload> job) {
            accounts.endSessions(job.key());
            return JobOutcome.done();
        }
    }

    @Singleton
    static class DeletionHandler extends AccountTaskHandler<NoPayload> {
        private final Accounts accounts;
        private final AccountDeletions deletions;

        DeletionHandler(Accounts accounts, AccountDeletions deletions) {
            super(AccountTasks.DELETION, accounts);
            this.accounts = accounts;
            this.deletions = deletions;
        }

        @Override
        JobOutcome carryOut(Job<NoPayload> job) {
            if (now(() -> deletions.claim(job.key()))) {
                accounts.delete(job.key());
            }
            return JobOutcome.done();
        }
    }
}
