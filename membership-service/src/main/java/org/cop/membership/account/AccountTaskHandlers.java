package org.cop.membership.account;

import jakarta.inject.Singleton;
import org.cop.kit.job.Job;
import org.cop.kit.job.NoPayload;
import org.cop.membership.access.Access;
import org.cop.membership.access.AccountDeletions;
import org.cop.membership.account.AccountTasks.RoleTask;

/** How each of the {@link AccountTasks} is carried out. */
final class AccountTaskHandlers {
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
        void carryOut(Job<RoleTask> job) {
            var task = job.payload();
            switch (now(() -> access.realmRole(task.accountId(), task.role()))) {
                case GIVE -> accounts.addRole(task.accountId(), task.role());
                case LEAVE -> {}
                case TAKE_AWAY -> accounts.removeRole(task.accountId(), task.role());
            }
        }
    }

    @Singleton
    static class EnabledHandler extends AccountTaskHandler<NoPayload> {
        private final Accounts accounts;
        private final Access access;

        EnabledHandler(Accounts accounts, Access access) {
            super(AccountTasks.ENABLED, accounts);
            this.accounts = accounts;
            this.access = access;
        }

        @Override
        void carryOut(Job<NoPayload> job) {
            switch (now(() -> access.enabled(job.key()))) {
                case GIVE -> accounts.setEnabled(job.key(), true);
                case LEAVE -> {}
                case TAKE_AWAY -> {
                    accounts.setEnabled(job.key(), false);
                    accounts.endSessions(job.key());
                }
            }
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
        void carryOut(Job<NoPayload> job) {
            accounts.endSessions(job.key());
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
        void carryOut(Job<NoPayload> job) {
            if (now(() -> deletions.claim(job.key()))) {
                accounts.delete(job.key());
            }
        }
    }
}
