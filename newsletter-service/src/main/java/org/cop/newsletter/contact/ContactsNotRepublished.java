package org.cop.newsletter.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.cop.events.ContactEvent;
import org.cop.kit.inbox.ReadPositions;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Erases the contacts that were not published again, once this service has read all that was published until then, of every partition: with a
 * contact its mails and alert subscription go for good.
 */
@ApplicationScoped
class ContactsNotRepublished implements JobHandler<NoPayload> {
    static final JobKind<NoPayload> KIND = JobKind.of("contacts-not-republished");
    static final Duration AFTER_THE_MARKER = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(ContactsNotRepublished.class);
    private static final Duration WHILE_BEHIND = Duration.ofMinutes(1);

    private final Contacts contacts;
    private final ReadPositions positions;
    private volatile @Nullable Awaited awaited;

    /** What this job waits for to be read; of a job added anew, anew. */
    private record Awaited(Instant wantedAt, Map<TopicPartition, Long> ends) {}

    ContactsNotRepublished(Contacts contacts, ReadPositions positions) {
        this.contacts = contacts;
        this.positions = positions;
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) {
        if (!isAllRead(job.wantedAt())) {
            LOG.info("Contacts that were not published again are not erased yet: not all that was published is read");
            return JobOutcome.again(WHILE_BEHIND);
        }
        int erased = 0;
        for (int some = contacts.eraseNotRepublished(); some > 0; some = contacts.eraseNotRepublished()) {
            erased += some;
        }
        LOG.infof("%d contacts were not published again and are erased", erased);
        return JobOutcome.done();
    }

    private boolean isAllRead(Instant wantedAt) {
        try {
            var known = awaited;
            if (known == null || !known.wantedAt().equals(wantedAt)) {
                known = new Awaited(wantedAt, positions.ends(ContactEvent.TOPIC));
                awaited = known;
            }
            return positions.haveReached(known.ends());
        } catch (KafkaException e) {
            LOG.debug("Kafka is unavailable", e);
            return false;
        }
    }
}
