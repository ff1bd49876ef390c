package org.cop.kit.web.limit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import org.cop.kit.access.Accounts;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Reads the whole body of a request before a worker thread is taken, so that callers who send theirs slowly, or never, keep no thread from
 * others. Comes after the caller is known: one without an account may send only little.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
// Not a singleton: Quarkus makes those for its filters before the settings can be read.
@ApplicationScoped
public class BodyReading {
    private final HttpLimits.Body limits;
    private final OpenEndpoints open;
    private final BodiesInFlight inFlight;
    private final RefusedRequests refused;
    private final CurrentIdentityAssociation identities;

    BodyReading(
            HttpLimits limits,
            OpenEndpoints open,
            BodiesInFlight inFlight,
            RefusedRequests refused,
            CurrentIdentityAssociation identities) {
        this.limits = limits.body();
        this.open = open;
        this.inFlight = inFlight;
        this.refused = refused;
        this.identities = identities;
    }

    @ServerRequestFilter(nonBlocking = true, priority = LimitOrder.BODY)
    public Uni<Response> read(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        var headers = routing.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = headers.contains(HttpHeaders.TRANSFER_ENCODING);
        // HTTP itself has refused a length that is not a number.
        long declared = length == null ? 0 : Long.parseLong(length);
        if (declared == 0 && !chunked) {
            return Uni.createFrom().nullItem();
        }
        boolean anonymous = open.contain(resource.getResourceMethod());
        long limit = (anonymous ? limits.maxAnonymous() : limits.max()).asLongValue();
        if (declared > limit) {
            return Uni.createFrom().failure(RequestBody.tooLarge(refused));
        }
        var answered = CurrentRequestManager.get();
        return caller(anonymous, routing).chain(caller -> {
            var body = new RequestBody(routing, limit, caller, inFlight, refused);
            answered.registerCompletionCallback(end -> body.release());
            return read(body, request);
        });
    }

    /** An account where one is asked for, which is known by now; or the client's address. */
    private Uni<String> caller(boolean anonymous, RoutingContext routing) {
        return anonymous
                ? Uni.createFrom().item(ClientAddress.of(routing.request()))
                : identities.getDeferredIdentity().map(Accounts::idOf);
    }

    private Uni<Response> read(RequestBody body, ContainerRequestContext request) {
        return Uni.createFrom()
                .<byte[]>emitter(reader -> body.read(limits.timeout().toMillis(), reader))
                .map(bytes -> {
                    request.setEntityStream(new ByteArrayInputStream(bytes));
                    return null;
                });
    }
}
