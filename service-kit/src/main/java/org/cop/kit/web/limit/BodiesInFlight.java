package org.cop.kit.web.limit;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * How many bytes of bodies an instance holds, of requests that are being read or at work. Of one caller no more than a share, so that the others
 * still get through.
 */
@Singleton
@Startup
class BodiesInFlight {
    /** Whether there was room for some bytes more. */
    enum Room {
        TAKEN,
        /** The caller has the whole share. */
        CALLER_FULL,
        ALL_FULL
    }

    private final long most;
    private final long mostOfCaller;
    private final Map<String, Long> byCaller = new HashMap<>();
    private long held;

    BodiesInFlight(HttpLimits limits) {
        most = limits.body().maxInFlight().asLongValue();
        mostOfCaller = limits.body().maxInFlightPerCaller().asLongValue();
    }

    synchronized Room take(String caller, int bytes) {
        long ofCaller = byCaller.getOrDefault(caller, 0L);
        if (ofCaller + bytes > mostOfCaller) {
            return Room.CALLER_FULL;
        }
        if (held + bytes > most) {
            return Room.ALL_FULL;
        }
        held += bytes;
        byCaller.put(caller, ofCaller + bytes);
        return Room.TAKEN;
    }

    synchronized void give(String caller, int bytes) {
        held -= bytes;
        byCaller.computeIfPresent(caller, (same, ofCaller) -> ofCaller == bytes ? null : ofCaller - bytes);
    }

    synchronized long held() {
        return held;
    }
}
