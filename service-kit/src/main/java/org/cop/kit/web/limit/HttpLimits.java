package org.cop.kit.web.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings {@code cop.http.*}; the operators' guide has their environment variables. Each must be greater than zero unless it says otherwise. */
@ConfigMapping(prefix = "cop.http")
public interface HttpLimits {
    /** Connections of one client address; 0 for any number. Read by {@link ConnectionLimits} before there are beans. */
    int connectionsPerClient();

    /** From the first byte of a request to the first of its answer. */
    Duration requestTimeout();

    Body body();

    Anonymous anonymous();

    /** Bodies of requests. */
    interface Body {
        /** The longest body of a request of somebody who is signed in. */
        MemorySize max();

        /** The longest body of a request to an endpoint that asks for no account. */
        MemorySize maxAnonymous();

        /** All bodies together that have come and are not yet answered. */
        MemorySize maxInFlight();

        /** Of them those of one account or, at endpoints that ask for none, of one client address. At least as much as {@link #max}. */
        MemorySize maxInFlightPerCaller();

        /** From the head of a request to the last byte of its body. */
        Duration timeout();
    }

    /** Requests to endpoints that ask for no account. */
    interface Anonymous {
        Rate reads();

        Rate writes();

        /** Requests at work at the same time; more wait. Well below the number of database connections, which others need too. */
        int concurrent();

        /** Requests that wait for one of those places. */
        int waiting();

        /** How long they wait. */
        Duration maxWait();
    }

    /** Requests a minute; a burst of as many is fine. */
    interface Rate {
        /** Of one client address (of IPv6, of one /64 network). */
        int perClient();

        /** Of all clients together, to one instance. */
        int total();
    }
}
