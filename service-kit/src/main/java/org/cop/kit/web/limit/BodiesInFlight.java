package org.cop.kit.web.limit;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies an instance holds, of requests that are being read or at work. */
@Singleton
class BodiesInFlight {
    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodiesInFlight(HttpLimits limits) {
        most = limits.body().maxInFlight().asLongValue();
    }

    /** False if there is no room for so many more. */
    boolean take(int bytes) {
        if (held.addAndGet(bytes) <= most) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void give(int bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
