package org.cop.kit.republish;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cop.events.Audience;
import org.cop.events.DomainEvent;
import org.cop.events.NewsletterEvent;
import org.cop.events.NewsletterEvent.EditionSent;
import org.cop.kit.Ids;
import org.jspecify.annotations.Nullable;

/** Some state of a service, for {@link RepublisherTest}. A singleton: the test reads its fields. */
@Singleton
class EditionsUnderTest implements RepublishSource {
    static final String NAME = "editions-under-test";
    static final int RECIPIENTS_OF_THE_END = 4711;

    final ConcurrentSkipListSet<String> keys = new ConcurrentSkipListSet<>();
    final UUID end = Ids.next();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicReference<Instant> failedAt = new AtomicReference<>(Instant.EPOCH);
    /** Done in the transaction that is to publish the end. */
    final AtomicReference<Runnable> beforeTheEnd = new AtomicReference<>(EditionsUnderTest::nothing);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic() {
        return NewsletterEvent.TOPIC;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return (after == null ? keys : keys.tailSet(after, false))
                .stream().limit(limit).toList();
    }

    @Override
    public List<? extends DomainEvent> events(List<String> portion) {
        if (keys.headSet(portion.getFirst()).size() > 0 && failures.getAndDecrement() > 0) {
            failedAt.set(Instant.now());
            throw new IllegalStateException("planted: the second portion fails");
        }
        return portion.stream().map(key -> sent(UUID.fromString(key), 1)).toList();
    }

    @Override
    public Optional<DomainEvent> end(long epoch) {
        beforeTheEnd.get().run();
        return Optional.of(sent(end, RECIPIENTS_OF_THE_END));
    }

    static void nothing() {
        // as a rule
    }

    private static EditionSent sent(UUID edition, int recipients) {
        return new EditionSent(
                edition, edition, Audience.PUBLIC, YearMonth.of(2012, 3), recipients, LocalDate.of(2012, 4, 2));
    }
}
