package org.cop.membership.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.Supplier;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.web.problem.Unavailable;
import org.jboss.logging.Logger;

/** Asks the database what is to be done, then has Keycloak do it; while it is unavailable the task waits and uses up no attempt. */
abstract class AccountTaskHandler<P extends Record> implements JobHandler<P> {
    private static final Logger LOG = Logger.getLogger(AccountTaskHandler.class);
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(5);

    private final JobKind<P> kind;
    private final Accounts accounts;

    AccountTaskHandler(JobKind<P> kind, Accounts accounts) {
        this.kind = kind;
        this.accounts = accounts;
    }

    @Override
    public final JobKind<P> kind() {
        return kind;
    }

    @Override
    public final JobOutcome run(Job<P> job) {
        JobOutcome outcome;
        try {
            outcome = carryOut(job);
        } catch (Unavailable e) {
            if (accounts.isUnavailable()) {
                return JobOutcome.again(UNTIL_THE_NEXT_TRY);
            }
            throw e;
        }
        if (outcome instanceof JobOutcome.Done) {
            LOG.infof("%s %s done", kind.name(), job.key());
        }
        return outcome;
    }

    /** In no transaction. */
    abstract JobOutcome carryOut(Job<P> job);

    static <T> T now(Supplier<T> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
    }
}
