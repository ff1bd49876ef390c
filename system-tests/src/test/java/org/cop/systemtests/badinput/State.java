package org.cop.systemtests.badinput;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Tables;

/** All that a request can change: the tables of all services, outbox, audit trail and idempotency keys with them, and the mails. */
final class State {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final RunningPlatform platform;

    State(RunningPlatform platform) {
        this.platform = platform;
    }

    /** A fingerprint of each of them, once nothing is on its way any more. */
    Map<String, String> settled() {
        new ConsumerGroups(platform).awaitQuiet(TIMEOUT);
        var last = new AtomicReference<Map<String, String>>(Map.of());
        await("the platform is quiet")
                .atMost(TIMEOUT)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    Map<String, String> now = new TreeMap<>(new Tables(platform).fingerprintsOfAll());
                    now.put("mails", String.valueOf(platform.mailbox().count()));
                    return now.equals(last.getAndSet(now));
                });
        return last.get();
    }
}
