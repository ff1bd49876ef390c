package org.cop.membership.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.programme.ProgrammeRepository;

/**
 * What was removed after the time that a restored database was put back to is in it again. "ops restored" finds it by the events that recorded
 * the removals and adds a job for each record, whose id is the key; until it is done their contact is not published. What had ended before it
 * was removed, and is held again, ends again.
 */
@ApplicationScoped
class RemoveAgain implements JobHandler<NoPayload> {
    private static final JobKind<NoPayload> KIND = JobKind.of("remove-again");

    private final Instance<PersonRecords> records;
    private final ProgrammeRepository programmes;
    private final Access access;
    private final AccountTasks accountTasks;
    private final Outbox outbox;

    RemoveAgain(
            @Any Instance<PersonRecords> records,
            ProgrammeRepository programmes,
            Access access,
            AccountTasks accountTasks,
            Outbox outbox) {
        this.records = records;
        this.programmes = programmes;
        this.access = access;
        this.accountTasks = accountTasks;
        this.outbox = outbox;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        UUID id = UUID.fromString(job.key());
        for (PersonRecords feature : records) {
            QuarkusTransaction.requiringNew()
                    .run(() -> feature.findById(id).ifPresent(record -> remove(feature, record)));
        }
        return JobOutcome.done();
    }

    private void remove(PersonRecords feature, Invitee record) {
        programmes.requireLocked(record.programmeId());
        if (record.isActive()) {
            end(feature, record);
        }
        feature.remove(record);
    }

    private void end(PersonRecords feature, Invitee record) {
        var roles = feature.end(record);
        outbox.publish(record.noContact());
        var accountId = record.accountId();
        if (accountId != null) {
            access.refresh(accountId);
            roles.forEach(role -> accountTasks.matchRole(accountId, role));
            accountTasks.endSessions(accountId);
        }
    }
}
