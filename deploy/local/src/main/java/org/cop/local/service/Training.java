package org.cop.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ClientFailure;
import org.cop.client.platform.FreePorts;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Addresses;
import org.cop.local.home.Console;
import org.cop.local.home.Failure;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.process.Child;
import org.cop.local.process.Children;
import org.cop.local.process.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the services' caches ({@link AotCache}), once after each build: while the platform is up and nobody waits for it, each service is
 * started a second time, with the lowest priority, asked a few things and ended. That second instance does no work of the platform: its
 * schedules are off, and it consumes only what is published while it runs, which the inbox keeps from counting twice. Nothing depends on a training:
 * if it fails, or the platform stops meanwhile, the service goes on starting without a cache.
 */
public final class Training {
    /** What the name of the second instance ends in. */
    public static final String SUFFIX = "-training";

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final Duration TO_START = Duration.ofMinutes(5); // whoever has the lowest priority may wait for long
    private static final Duration TO_WRITE_DOWN = Duration.ofMinutes(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final int ROUNDS = 10;
    private static final int ENDED_BY_SIGTERM = 143;

    private final Addresses addresses;
    private final Secrets secrets;
    private final Children children;
    private final Repository repository;
    private final Console console;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Child> running = Optional.empty();
    private boolean stopping;

    public Training(Addresses addresses, Secrets secrets, Children children, Repository repository, Console console) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.children = children;
        this.repository = repository;
        this.console = console;
    }

    /** One service after the other, those that need it. */
    public void run() {
        long megabytes = 0;
        for (Service service : Service.values()) {
            megabytes += train(service) / (1024 * 1024);
        }
        if (megabytes > 0) {
            console.say("From now on the services start with half of the work: their caches are trained (%d MB)."
                    .formatted(megabytes));
        }
    }

    /** @return the size of the cache in bytes; 0 if none was made */
    private long train(Service service) {
        try {
            Optional<AotCache.CacheWriter> trainee = new AotCache(repository.application(service)).train();
            if (trainee.isEmpty()) {
                return 0;
            }
            try (AotCache.CacheWriter cache = trainee.get()) {
                return exercise(service, cache.flag()) ? cache.keep().orElse(0L) : 0;
            }
        } catch (IOException | UncheckedIOException | Failure | ClientFailure e) {
            if (!isStopping()) {
                LOG.warn("The cache of {} could not be trained: it goes on starting without", service.label(), e);
            }
            return 0;
        }
    }

    /** @return whether it ended as it was asked to, with everything written down */
    private boolean exercise(Service service, String flag) throws IOException {
        int port = FreePorts.one();
        Optional<Child> started =
                start(ServiceLauncher.trainingOrder(service, flag, port, addresses, secrets, repository));
        if (started.isEmpty()) {
            return false;
        }
        Child child = started.get();
        try {
            URI address = URI.create("http://" + Ports.HOST + ":" + port);
            if (Readiness.await(child, TO_START, Readiness.http(address.resolve("/q/health/ready")))) {
                ask(address);
                child.askToEnd();
                child.awaitEnd(TO_WRITE_DOWN);
                return child.exitValue() == ENDED_BY_SIGTERM;
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            children.forget(child);
            endHard(child.handle());
        }
    }

    private synchronized Optional<Child> start(Children.Order order) {
        running = stopping ? Optional.empty() : Optional.of(children.start(order));
        return running;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** The platform stops: nobody waits until Java has written down what it has learnt so far. */
    public synchronized void stop() {
        stopping = true;
        running.map(Child::handle).ifPresent(Training::endHard);
    }

    /** Java writes the cache in a process of its own, which it waits for. */
    public static void endHard(ProcessHandle trained) {
        List<ProcessHandle> writing = trained.descendants().toList();
        trained.destroyForcibly();
        writing.forEach(ProcessHandle::destroyForcibly);
    }

    /** What every service does all day: read a token, look up what its owner may do, answer in JSON, report its health. */
    private void ask(URI service) throws IOException, InterruptedException {
        String token;
        try (var client = new ApiClient(new ApiAddresses(addresses.byName()), DemoPeople.PASSWORD)) {
            token = client.token(DemoPeople.ADMINISTRATORS.getFirst());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : List.of("/api/v1/access", "/q/health", "/q/metrics", "/q/openapi?format=json")) {
                http.send(
                        HttpRequest.newBuilder(service.resolve(path))
                                .header("Authorization", "Bearer " + token)
                                .timeout(TO_ANSWER)
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
