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

/**
 * Whoever was erased after the time that a restored database was put back to is in it again. "ops restored" finds them by the events that
 * recorded their erasure and adds a job for each of their records, whose id is the key; until it is done their contact is not published.
 */
@ApplicationScoped
class EraseAgain implements JobHandler<NoPayload> {
    private static final JobKind<NoPayload> KIND = JobKind.of("erase-again");

    private final Instance<PersonRecords> records;
    private final ErasureService erasures;

    EraseAgain(@Any Instance<PersonRecords> records, ErasureService erasures) {
        this.records = records;
        this.erasures = erasures;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        UUID id = UUID.fromString(job.key());
        for (PersonRecords feature : records) {
            QuarkusTransaction.requiringNew().run(() -> feature.findById(id).ifPresent(erasures::erase));
        }
        return JobOutcome.done();
    }
}
