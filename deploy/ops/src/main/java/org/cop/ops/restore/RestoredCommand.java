package org.cop.ops.restore;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cop.ops.Ops.Failed;
import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.kafka.KafkaOptions;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops restored}. Safe to repeat: each time a new epoch begins, above all that went before. */
@Command(
        name = "restored",
        mixinStandardHelpOptions = true,
        description =
                "Call it after a service's database was put back to an earlier time, before the service starts again. It begins a new "
                        + "epoch of the service's events, has the service publish its whole present state again, and lets it consume once more "
                        + "what came since the back-up. Nobody keeps or regains access that the restored state does not give.")
public final class RestoredCommand implements Runnable {
    /**
     * A back-up is begun before it is dated, clocks differ, and the service may have been behind when it was taken. What comes twice changes
     * nothing.
     */
    private static final Duration MARGIN = Duration.ofDays(2);

    /** For what may be mailed twice: longer than any back-up takes. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final String MEMBERSHIP = "membership-service";

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--service",
            required = true,
            paramLabel = "NAME",
            description = "membership-service, meeting-service, casebook-service or newsletter-service.")
    private String service = "";

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "INSTANT",
            description = "The time that the database was put back to, in UTC, such as 2026-11-29T14:00:00Z.")
    private Instant asOf = Instant.EPOCH;

    @Override
    public void run() {
        database.with(jdbi -> {
            jdbi.useHandle(handle -> MigratedTables.require(String.valueOf(service), handle));
            return true;
        });
        if (asOf.isAfter(Instant.now())) {
            throw new Failed("--as-of lies in the future: " + asOf);
        }
        PrintWriter out = spec.commandLine().getOut();
        try (var admin = kafka.admin()) {
            ConsumerGroup group = new ConsumerGroup(admin, service);
            group.requireStopped();
            int partitions = group.rewindTo(asOf.minus(MARGIN));
            out.printf("%s consumes again from %s on (%d partitions)%n", service, asOf.minus(MARGIN), partitions);
        }
        Optional<MembershipAfterRestore> lost = service.equals(MEMBERSHIP)
                ? Optional.of(MembershipAfterRestore.read(kafka, asOf.minus(MARGIN)))
                : Optional.empty();
        Optional<TakenAwayAfterRestore> taken = TakenAwayAfterRestore.read(kafka, service, asOf.minus(MARGIN));
        long epoch = database.with(jdbi -> jdbi.inTransaction(handle -> {
            lost.map(published -> published.writeTo(handle))
                    .ifPresent(outcome -> out.printf(
                            "%d members and appointments lost their access since; it is withheld (ops withheld-access list)%n"
                                    + "%d records of people who were erased since are erased again%n",
                            outcome.withheld(), outcome.erasures()));
            taken.map(published -> published.writeTo(handle))
                    .ifPresent(again -> out.printf(
                            "%d withdrawals, narrowed audiences, cancellations and corrections since are made again%n",
                            again));
            if (holdsMails(handle)) {
                long held = handle.createQuery("select begin_restore(:from, now())")
                        .bind("from", asOf.minus(CLOCKS))
                        .mapTo(Long.class)
                        .one();
                out.printf("%d mails wait that may have gone out already: see ops held-mails --help%n", held);
            }
            return handle.createQuery("select raise_event_epoch()")
                    .mapTo(Long.class)
                    .one();
        }));
        out.printf("Epoch %d begins; %s publishes its state again when it starts%n", epoch, service);
    }

    /** Only the newsletter service mails to readers. */
    private static boolean holdsMails(Handle database) {
        return database.createQuery("select to_regprocedure('begin_restore(timestamptz, timestamptz)') is not null")
                .mapTo(Boolean.class)
                .one();
    }
}
