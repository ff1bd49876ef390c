package org.cop.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the mails of one kind, and how many still wait. All series are there from the start, at zero: an alert on a series that
 * is missing would keep silent.
 */
public final class MailMeters {
    /**
     * What is still to be sent.
     *
     * @param waiting that nobody has refused yet
     * @param oldest since when the oldest of those waits; null when none does
     * @param retrying that were refused and are tried again
     * @param held that wait for an operator's decision after a restore
     */
    public record UnsentMails(long waiting, @Nullable Instant oldest, long retrying, long held) {
        public static final UnsentMails NONE = new UnsentMails(0, null, 0, 0);
    }

    private final Counter sent;
    private final Counter postponed;
    private final Counter refused;
    private final Counter givenUp;
    private volatile UnsentMails unsent = UnsentMails.NONE;

    private MailMeters(MeterRegistry registry, String kind) {
        sent = counter(registry, kind, "sent");
        postponed = counter(registry, kind, "postponed");
        refused = counter(registry, kind, "refused");
        givenUp = counter(registry, kind, "given-up");
    }

    /** Counts what becomes of mails. */
    public static MailMeters of(MeterRegistry registry, String kind) {
        return new MailMeters(registry, kind);
    }

    /** Reports also how many wait and for how long, as {@link #unsent} last reported. */
    public static MailMeters withUnsent(MeterRegistry registry, Clock clock, String kind) {
        var meters = new MailMeters(registry, kind);
        Gauge.builder("cop.mails.waiting", meters, now -> now.unsent.waiting())
                .description("Mails that were decided on and that nobody has taken or refused yet")
                .tags("kind", kind)
                .register(registry);
        Gauge.builder("cop.mails.retrying", meters, now -> now.unsent.retrying())
                .description("Mails that were refused, each for a reason of its own, and are tried again")
                .tags("kind", kind)
                .register(registry);
        Gauge.builder("cop.mails.held", meters, now -> now.unsent.held())
                .description("Mails that wait for an operator's decision since the database was restored")
                .tags("kind", kind)
                .register(registry);
        Gauge.builder("cop.mails.oldest.age", meters, now -> age(now.unsent, clock))
                .description("How long the oldest waiting mail has waited")
                .baseUnit("seconds")
                .tags("kind", kind)
                .register(registry);
        return meters;
    }

    private static Counter counter(MeterRegistry registry, String kind, String outcome) {
        return Counter.builder("cop.mails")
                .description("What became of attempts to hand a mail to the mail server")
                .tags("kind", kind, "outcome", outcome)
                .register(registry);
    }

    private static double age(UnsentMails mails, Clock clock) {
        return mails.oldest() == null
                ? 0
                : Math.max(0, Duration.between(mails.oldest(), clock.instant()).toMillis() / 1000.0);
    }

    /** The mail server has taken so many. */
    public void sent(int count) {
        sent.increment(count);
    }

    /** The server refused it for now, and it is tried again later. Not for a server that is unavailable. */
    public void postponed() {
        postponed.increment();
    }

    /** It will never be sent: refused for good, or tried often enough. */
    public void refused() {
        refused.increment();
    }

    /** It was refused for so long that it is tried no more, and nobody knows whether it was the mail, the sender or the server. */
    public void givenUp() {
        givenUp.increment();
    }

    /** What is to be seen until the next call. */
    public void unsent(UnsentMails now) {
        unsent = now;
    }
}
