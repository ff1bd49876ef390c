package org.cop.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.cop.client.topics.TopicDeclarations;
import org.cop.local.home.Addresses;
import org.cop.local.home.Console;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.infrastructure.Kafka;
import org.cop.local.infrastructure.Keycloak;
import org.cop.local.infrastructure.Postgres;
import org.cop.local.mailbox.Mail;
import org.cop.local.process.Child;
import org.cop.local.process.Children;
import org.cop.local.service.ServiceLauncher;
import org.cop.local.service.Training;

/**
 * What starts after what, and the way back. PostgreSQL, Kafka, Keycloak and mail need nothing and start together; the services need all
 * of them and start as many at a time as the machine has processors. Down it goes the other way round: nobody loses what they talk to.
 */
final class Platform {
    private static final Duration THE_FIRST_HAVE = Duration.ofSeconds(15);
    private static final Duration KAFKA_HAS = Duration.ofSeconds(10);

    private final Home home;
    private final Addresses addresses;
    private final Console console;
    private final Repository repository;
    private final boolean restart;
    private final Secrets secrets;
    private final Children children;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Training training;
    private final Executor executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore processors =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private volatile boolean stopping;

    Platform(Home home, Ports ports, Console console, Repository repository, Options options) {
        this.home = home;
        this.addresses = new Addresses(ports);
        this.console = console;
        this.repository = repository;
        this.restart = options.restart();
        this.secrets = Secrets.of(home);
        this.children = new Children(home, this::breaks);
        this.postgres = new Postgres(home, addresses, secrets, children);
        this.kafka = new Kafka(
                home, addresses, children, TopicDeclarations.read(repository.topics()), options.kafkaTunnel());
        this.keycloak = new Keycloak(home, addresses, secrets, children, console, repository);
        this.training = new Training(addresses, secrets, children, repository, console);
    }

    /** Returns when everything is ready; the first part that fails ends the waiting. */
    void start(boolean withServices) {
        CompletableFuture<?> infrastructure = CompletableFuture.allOf(
                part("PostgreSQL", this::startPostgres),
                part("Kafka", kafka::start),
                part("SMTP and mailbox", this::startMail),
                part("Keycloak", keycloak::start));
        List<CompletableFuture<?>> parts = new ArrayList<>(List.of(infrastructure));
        if (withServices) {
            for (Service service : Service.values()) {
                parts.add(infrastructure.thenComposeAsync(
                        ready -> inTurn(() -> part(service.label(), () -> start(service))), executor));
            }
        }
        CompletableFuture<?> everything = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        await(CompletableFuture.anyOf(everything, broken));
        if (restart) {
            children.startAgainWhatDies(console);
        }
    }

    /** Does something with the running platform; if a part dies meanwhile, that is what is thrown. */
    void run(Runnable task) {
        await(CompletableFuture.anyOf(CompletableFuture.runAsync(task, executor), broken));
    }

    /** In the background; see {@link Training}. */
    void train() {
        executor.execute(training::run);
    }

    /** Waits until a part dies; only ever returns by throwing. */
    void runUntilSomethingBreaks() {
        await(broken);
    }

    void stop() {
        stopping = true;
        children.stopping();
        training.stop();
        List<String> first = new ArrayList<>(List.of(Keycloak.NAME)); // nobody signs in any more
        Arrays.stream(Service.values()).map(Service::label).forEach(first::add);
        children.end(first, THE_FIRST_HAVE);
        CompletableFuture<Void> database = CompletableFuture.runAsync(postgres::stop, executor);
        children.end(List.of(Kafka.NAME), KAFKA_HAS);
        database.join();
    }

    /** From then on nothing that ends is news. */
    boolean isStopping() {
        return stopping;
    }

    private void breaks(Throwable failure) {
        if (!stopping) {
            broken.completeExceptionally(failure);
        }
    }

    Addresses addresses() {
        return addresses;
    }

    private String startPostgres() {
        String where = postgres.start();
        postgres.watch(this::postgresDied);
        return where;
    }

    private void postgresDied() {
        if (stopping) {
            return;
        }
        if (!restart) {
            breaks(new Failure(
                    ExitCode.PART_FAILED,
                    "PostgreSQL has ended by itself. Its last words:\n" + Child.lastLinesOf(home.log(Postgres.NAME))));
            return;
        }
        console.say("PostgreSQL has ended by itself: starting it again");
        var _ = CompletableFuture.runAsync(postgres::startAgain, executor).whenComplete((nothing, failure) -> {
            if (failure == null) {
                postgres.watch(this::postgresDied);
            } else {
                breaks(failure);
            }
        });
    }

    private String startMail() {
        Mail.start(home.mail(), addresses.ports());
        return addresses.smtp() + ", mail is read at " + addresses.mailbox();
    }

    private String start(Service service) {
        return ServiceLauncher.start(service, addresses, secrets, children, repository);
    }

    private CompletableFuture<Void> part(String name, Supplier<String> start) {
        return CompletableFuture.runAsync(
                        () -> {
                            long began = System.nanoTime();
                            String where = start.get();
                            if (!stopping) {
                                console.up(name, began, where);
                            }
                        },
                        executor)
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        breaks(failure);
                    }
                });
    }

    private CompletableFuture<Void> inTurn(Supplier<CompletableFuture<Void>> start) {
        processors.acquireUninterruptibly();
        return start.get().whenComplete((nothing, failure) -> processors.release());
    }

    private static void await(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure
                    ? failure
                    : new Failure(ExitCode.PART_FAILED, "Unexpected: " + e.getCause(), e);
        }
    }
}
