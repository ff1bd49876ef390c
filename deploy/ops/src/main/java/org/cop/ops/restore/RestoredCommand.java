package org.cop.ops.restore;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cop.ops.Ops.Failed;
import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
import org.cop.ops.kafka.KafkaOptions;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ops restored}: what a service had published and what it knows no longer belong together, since one of the two was lost. Safe to
 * repeat: each time a new epoch begins, above all that went before.
 */
@Command(
        name = "restored",
        mixinStandardHelpOptions = true,
        description =
                "Call it after a service's database was put back to an earlier time, or after Kafka was lost, before the service starts again."
                        + " It begins a new epoch of the service's events and has the service publish its whole present state again. After a restore"
                        + " it also lets the service consume once more what came since the back-up, and nobody keeps or regains access that the"
                        + " restored state does not give.")
public final class RestoredCommand implements Runnable {
    /**
     * A back-up is begun before it is dated, clocks differ, and the service may have been behind when it was taken. What comes twice changes
     * nothing.
     */
    private static final Duration MARGIN = Duration.ofDays(2);

    /** For what may be mailed twice: longer than any back-up takes. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

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
            converter = Service.Converter.class,
            description =
                    "membership-service, meeting-service, casebook-service or newsletter-service; whose database it is.")
    private Service service = Service.MEMBERSHIP;

    @ArgGroup(multiplicity = "1")
    private Lost lost = new Lost();

    /** Which of the two was lost. */
    private static final class Lost {
        @Option(
                names = "--as-of",
                required = true,
                paramLabel = "INSTANT",
                description = "The time that the database was put back to, in UTC, such as 2026-11-29T14:00:00Z.")
        private Instant asOf = Instant.EPOCH;

        @Option(
                names = "--kafka-lost",
                required = true,
                description =
                        "Kafka was lost and is empty, and no database was put back: nothing is held back, withheld or expired.")
        private boolean kafka;
    }

    @Override
    public void run() {
        if (lost.asOf.isAfter(Instant.now())) {
            throw new Failed("--as-of lies in the future: " + lost.asOf);
        }
        database.of(service, jdbi -> {
            jdbi.useHandle(handle -> MigratedTables.require(service, handle));
            return true;
        });
        PrintWriter out = spec.commandLine().getOut();
        long epoch = lost.kafka ? afterKafkaWasLost() : afterARestore(out);
        out.printf("Epoch %d begins; %s publishes its state again when it starts%n", epoch, service);
    }

    /** The database knows everything: what is open stays open, and what is due stays due. */
    private long afterKafkaWasLost() {
        try (var admin = kafka.admin()) {
            ConsumerGroup group = new ConsumerGroup(admin, service.toString());
            group.requireStopped();
            group.requireNothingConsumed();
        }
        return database.of(service, jdbi -> jdbi.inTransaction(RestoredCommand::raiseEpoch));
    }

    private long afterARestore(PrintWriter out) {
        Instant since = lost.asOf.minus(MARGIN);
        AccessAfterRestore access;
        Optional<MembershipAfterRestore> membership;
        Optional<TakenAwayAfterRestore> taken;
        try (var admin = kafka.admin()) {
            ConsumerGroup group = new ConsumerGroup(admin, service.toString());
            group.requireStopped();
            // All that Kafka is asked for first: where a topic is missing nothing has been changed yet.
            var published = new PublishedEvents(kafka, since, out);
            access = AccessAfterRestore.read(published);
            membership = service == Service.MEMBERSHIP
                    ? Optional.of(MembershipAfterRestore.read(published, access))
                    : Optional.empty();
            taken = TakenAwayAfterRestore.read(published, service);
            int partitions = group.rewindTo(since);
            out.printf("%s consumes again from %s on (%d partitions)%n", service, since, partitions);
        }
        return database.of(
                service,
                jdbi -> jdbi.inTransaction(handle -> {
                    out.printf("%d grants that were taken away since are taken away%n", access.takeAway(handle));
                    membership
                            .map(published -> published.writeTo(handle))
                            .ifPresent(outcome -> out.printf(
                                    "%d members and appointments lost their access since; it is withheld (ops withheld-access list)%n"
                                            + "%d invitations expire and are to be sent again: they may have been withdrawn, or mailed, since%n"
                                            + "%d records of people who were erased since are erased again%n"
                                            + "%d records that were removed since are removed again%n",
                                    outcome.withheld(), outcome.invitations(), outcome.erasures(), outcome.removals()));
                    taken.map(published -> published.writeTo(handle, out))
                            .ifPresent(again -> out.printf(
                                    "%d withdrawals, narrowed audiences, cancellations and corrections since are made again%n",
                                    again));
                    if (service == Service.NEWSLETTER) { // it alone mails to readers
                        long held = handle.createQuery("select begin_restore(:from, now())")
                                .bind("from", lost.asOf.minus(CLOCKS))
                                .mapTo(Long.class)
                                .one();
                        out.printf("%d mails wait that may have gone out already: see ops held-mails --help%n", held);
                    }
                    return raiseEpoch(handle);
                }));
    }

    /** @return the new one */
    private static long raiseEpoch(Handle database) {
        return database.createQuery("select raise_event_epoch()")
                .mapTo(Long.class)
                .one();
    }
}
