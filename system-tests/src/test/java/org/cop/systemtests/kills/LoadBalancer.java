package org.cop.systemtests.kills;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cop.client.platform.ServiceProcess;
import org.cop.systemtests.platform.RunningPlatform;

/** Where each service is asked: like a load balancer it looks who is ready, again and again, and sends requests to those in turn. */
final class LoadBalancer implements AutoCloseable {
    private static final int BETWEEN_TWO_LOOKS_MILLIS = 200;

    private final Map<String, List<URI>> instances = new ConcurrentHashMap<>();
    private final Map<String, List<URI>> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(RunningPlatform.SERVICES.size());

    /** To begin with, the instances of the platform itself. */
    LoadBalancer(RunningPlatform platform) {
        for (String service : RunningPlatform.SERVICES) {
            add(service, platform.address(service));
            looking.scheduleWithFixedDelay(() -> probe(service), 0, BETWEEN_TWO_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void add(String service, URI address) {
        instances
                .computeIfAbsent(service, first -> new CopyOnWriteArrayList<>())
                .add(address);
    }

    void remove(String service, URI address) {
        instances.get(service).remove(address);
    }

    /** If nobody is ready, whoever there is. */
    URI next(String service) {
        List<URI> open = ready.getOrDefault(service, List.of());
        List<URI> addresses = open.isEmpty() ? instances.get(service) : open;
        return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    private void probe(String service) {
        ready.put(
                service,
                instances.get(service).stream().filter(ServiceProcess::isReady).toList());
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
