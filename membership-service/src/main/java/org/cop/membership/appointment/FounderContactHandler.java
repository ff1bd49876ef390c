package org.cop.membership.appointment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.web.problem.Unavailable;
import org.cop.membership.account.Accounts;

/** Whoever begins a programme was not invited: how to reach them their account tells, which Keycloak is asked for after the commit. */
@Singleton
class FounderContactHandler implements JobHandler<NoPayload> {
    /** The key is the appointment's id. */
    static final JobKind<NoPayload> KIND =
            JobKind.of("founder-contact").withAttempts(20).withMaxAge(Duration.ofDays(30));

    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofSeconds(5);

    private final FounderContact contact;
    private final Accounts accounts;

    FounderContactHandler(FounderContact contact, Accounts accounts) {
        this.contact = contact;
        this.accounts = accounts;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        var appointmentId = UUID.fromString(job.key());
        try {
            contact.account(appointmentId)
                    .flatMap(accounts::holder)
                    .ifPresent(holder -> contact.publish(appointmentId, holder));
        } catch (Unavailable e) {
            if (accounts.isUnavailable()) {
                return JobOutcome.again(UNTIL_THE_NEXT_TRY);
            }
            throw e;
        }
        return JobOutcome.done();
    }
}
