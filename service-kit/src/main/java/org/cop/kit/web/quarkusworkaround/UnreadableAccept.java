package org.cop.kit.web.quarkusworkaround;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.UnexpectedFailure;
import org.jspecify.annotations.Nullable;

/**
 * An Accept header that Quarkus REST 3.34.1 cannot parse, such as an empty one: where a method answers in several forms it lets what its
 * parser threw go on as an internal error. Waits for <a href="https://github.com/quarkusio/quarkus/issues/55228">quarkus#55228</a>, mended upstream in
 * July 2026, and <a href="https://github.com/quarkusio/quarkus/issues/27852">quarkus#27852</a>.
 */
@Singleton
class UnreadableAccept implements UnexpectedFailure {
    private static final String NEGOTIATION = "org.jboss.resteasy.reactive.common.util.ServerMediaType";

    @Override
    public @Nullable Problem problem(Throwable failure) {
        boolean negotiating = Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(NEGOTIATION));
        return negotiating ? Problem.ofStatus(406) : null;
    }
}
