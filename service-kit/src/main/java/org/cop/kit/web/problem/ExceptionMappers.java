package org.cop.kit.web.problem;

import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.cop.kit.database.DatabaseCircuit;
import org.cop.kit.sql.SqlStates;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever went wrong into an RFC 9457 problem document; the one place that chooses status codes. A path that names nothing is 404
 * even when an id in it is no id at all; what the caller may not know of is 404 too.
 */
// Public because Quarkus loads the mappers that it generates apart from the kit.
public class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final List<UnexpectedFailure> knownFailures;
    private final DatabaseCircuit circuit;

    ExceptionMappers(@All List<UnexpectedFailure> knownFailures, DatabaseCircuit circuit) {
        this.knownFailures = knownFailures;
        this.circuit = circuit;
    }

    @ServerExceptionMapper
    public Response ruleBroken(RuleBroken e) {
        var problem = Problem.of(409, e.code(), message(e));
        return answer(
                e.faults().isEmpty()
                        ? problem.at(e.field(), null)
                        : problem.errors(e.faults().stream()
                                .map(fault -> new Problem.FieldError(fault.field(), fault.code(), fault.detail()))
                                .toList()));
    }

    @ServerExceptionMapper
    public Response invalidRequest(InvalidRequest e) {
        return answer(Problem.of(400, "validation-failed", "The request does not fit")
                .errors(List.of(new Problem.FieldError(e.field(), e.code(), e.getMessage()))));
    }

    @ServerExceptionMapper
    public Response requestRefused(RequestRefused e) {
        return answer(Problem.of(e.status(), e.code(), message(e)).at(e.field(), e.detail()));
    }

    @ServerExceptionMapper
    public Response tooManyRequests(TooManyRequests e) {
        return later(Problem.of(e.status(), e.code(), message(e)), e.retryAfter());
    }

    @ServerExceptionMapper
    public Response stale(StaleObject e) {
        return answer(Problem.of(412, "stale", message(e)));
    }

    @ServerExceptionMapper
    public Response invalid(ResteasyReactiveViolationException e, ResourceInfo resource) {
        if (Violations.ofReturnValue(e)) {
            return internalError(e, resource);
        }
        return answer(
                Problem.of(400, "validation-failed", "The request does not fit").errors(Violations.of(e)));
    }

    /** Parameters and everything that JAX-RS itself refuses. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, ResourceInfo resource) {
        if (e instanceof ResteasyReactiveClientProblem) {
            // Another server's answer to a call of ours; its status is no answer to our caller.
            return anythingElse(e, resource);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500 && status != 503) {
            return internalError(e, resource);
        }
        var answer = Problem.ofStatus(status).response();
        e.getResponse().getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> unauthenticated(RoutingContext request) {
        var problem = Problem.of(401, "unauthenticated", "Sign in first");
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(problem));
        }
        return authenticator.getChallenge(request).onFailure().recoverWithNull().map(challenge -> {
            var answer = problem.response();
            if (challenge != null) {
                challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
            }
            return answer.build();
        });
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        // A check that could not be made because the database did not answer has refused too; the caller may try again.
        var database = SqlStates.of(e);
        return database.isTemporary() ? notNow(database) : answer(Problem.ofStatus(403));
    }

    @ServerExceptionMapper
    public Response unavailable(Unavailable e) {
        return later(Problem.of(503, e.code(), message(e)), e.retryAfter());
    }

    /** Nobody's token can be checked before Keycloak has published its keys once. */
    @ServerExceptionMapper
    public Response noKeysYet(OIDCException e) {
        LOG.warnf("Tokens cannot be checked: %s", e.getClass().getName());
        return unavailable(Problem.of(503, "sign-in-unavailable", "Signing in is not possible for the moment"));
    }

    @ServerExceptionMapper({FaultToleranceException.class, ProcessingException.class, TimeoutException.class})
    public Response anotherServerIsUnavailable(Exception e) {
        LOG.warnf(
                "A server that this request needs does not answer: %s",
                e.getClass().getName());
        return unavailable(Problem.ofStatus(503));
    }

    @ServerExceptionMapper({Throwable.class})
    public Response anythingElse(Throwable e, ResourceInfo resource) {
        var database = SqlStates.of(e);
        if (database.isTemporary()) {
            LOG.warnf("%s: %s", temporary(database), e.getClass().getName());
            return notNow(database);
        }
        for (var known : knownFailures) {
            var problem = known.problem(e);
            if (problem != null) {
                return answer(problem);
            }
        }
        if (StaleObject.causes(e)) {
            return stale(new StaleObject());
        }
        return switch (database) {
            case NOT_UNIQUE -> answer(Problem.of(409, "already-exists", "There is such a thing already"));
            case UNFIT_VALUE -> answer(Problem.of(400, "invalid-value", "A value is out of range"));
            case UNAVAILABLE, POOL_EXHAUSTED, TRANSIENT, PERMANENT, OTHER, NONE -> internalError(e, resource);
        };
    }

    /** For whoever looks for the cause: in the pool, in the statements of others, or in the database. */
    private static String temporary(SqlStates database) {
        return switch (database) {
            case POOL_EXHAUSTED -> "All connections of the pool are in use";
            case TRANSIENT -> "Other statements were in the way";
            case UNAVAILABLE, NOT_UNIQUE, UNFIT_VALUE, PERMANENT, OTHER, NONE -> "The database does not answer";
        };
    }

    /** Connections also run out while the database is silent, before its circuit has opened; that is an outage as well. */
    private Response notNow(SqlStates database) {
        return database == SqlStates.UNAVAILABLE || circuit.isSuspect()
                ? databaseUnavailable()
                : unavailable(Problem.of(503, "database-busy", "There is much to do; try again in a moment"));
    }

    /** The caller gets an id and nothing else; the log gets the same id, the method and the stack, never the request. */
    private static Response internalError(Throwable e, @Nullable ResourceInfo resource) {
        var id = UUID.randomUUID();
        LOG.errorf(e, "Internal error %s in %s", id, methodOf(resource));
        return answer(Problem.of(500, "internal-error", "Something went wrong on our side")
                .instance("urn:uuid:" + id));
    }

    private static String methodOf(@Nullable ResourceInfo resource) {
        return resource == null || resource.getResourceMethod() == null
                ? "no resource"
                : resource.getResourceClass().getSimpleName() + "."
                        + resource.getResourceMethod().getName();
    }

    static Response databaseUnavailable() {
        return unavailable(Problem.of(503, "database-unavailable", "Try again in a moment"));
    }

    private static Response unavailable(Problem problem) {
        return later(problem, RETRY_AFTER);
    }

    private static Response later(Problem problem, Duration retryAfter) {
        return problem.response()
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build();
    }

    private static String message(Throwable e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static Response answer(Problem problem) {
        return problem.response().build();
    }
}
