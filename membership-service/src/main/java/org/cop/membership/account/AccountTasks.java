package org.cop.membership.account;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.cop.events.Role;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.Jobs;
import org.cop.kit.job.NoPayload;
import org.cop.membership.access.AccessOfAccountChanged;

/**
 * What is still to be done to accounts in Keycloak because of what has been decided here. Each task is a job: it is written in the
 * transaction that decides it, done right after the commit, and brings the account to what the database says at that moment, so that the
 * order of tasks makes no difference. Nobody's access waits for it; the grants are there, or gone, with the commit.
 */
@ApplicationScoped
public class AccountTasks {
    static final JobKind<RoleTask> ROLE = kind(JobKind.of("account-role", RoleTask.class));
    static final JobKind<NoPayload> ENABLED = kind(JobKind.of("account-enabled"));
    static final JobKind<NoPayload> SESSIONS = kind(JobKind.of("account-sessions"));
    static final JobKind<NoPayload> DELETION = kind(JobKind.of("account-deletion"));

    record RoleTask(String accountId, Role role) {}

    private final Jobs jobs;

    AccountTasks(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Keycloak may be unavailable for long; what it refuses is given up after a few hours, for an operator to see. */
    private static <P extends Record> JobKind<P> kind(JobKind<P> kind) {
        return kind.withAttempts(20).withMaxAge(Duration.ofDays(30));
    }

    /** Gives the account the realm role if by then it is to have it, and takes it back if not; a founder's own stays as it is. */
    @Transactional(MANDATORY)
    public void matchRole(String accountId, Role role) {
        jobs.add(ROLE, accountId + ":" + role, new RoleTask(accountId, role));
    }

    /**
     * Whoever holds a role has it in the realm, also where it was withheld after a restore and is released. Whoever holds nothing any more
     * cannot sign in, so that no service that has not consumed it yet is shown a new token.
     */
    void match(@Observes AccessOfAccountChanged access) {
        access.gained().forEach(role -> matchRole(access.accountId(), role));
        if (access.firstOrLast()) {
            matchEnabled(access.accountId());
        }
    }

    /** Has the account enabled if by then it holds something, and disabled if not; a founder's that holds nothing stays as it is. */
    @Transactional(MANDATORY)
    public void matchEnabled(String accountId) {
        jobs.add(ENABLED, accountId);
    }

    /** Signs the account out everywhere. */
    @Transactional(MANDATORY)
    public void endSessions(String accountId) {
        jobs.add(SESSIONS, accountId);
    }

    /** Deletes the account, unless somebody who was not erased has it. */
    @Transactional(MANDATORY)
    public void deleteIfUnused(String accountId) {
        jobs.add(DELETION, accountId);
    }
}
