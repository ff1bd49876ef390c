package org.cop.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.cop.kit.access.Caller;

/** Who makes the change that is being made: an account, somebody who has not signed in, or the service by itself. */
@Singleton
class Actor {
    /** A request of somebody who needs no account for it, such as a confirmation by a link in a mail. */
    static final String ANONYMOUS = "anonymous";
    /** A consumer of events, or a schedule. */
    static final String SYSTEM = "system";

    private final Caller caller;
    private final CurrentVertxRequest request;

    Actor(Caller caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    String current() {
        if (!Arc.container().requestContext().isActive()) {
            return SYSTEM;
        }
        if (caller.isSignedIn()) {
            return caller.accountId();
        }
        return request.getCurrent() == null ? SYSTEM : ANONYMOUS;
    }
}
