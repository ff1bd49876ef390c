package org.cop.kit.web.quarkusworkaround;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.cop.kit.web.problem.Problem;
import org.cop.kit.web.problem.UnexpectedFailure;
import org.jspecify.annotations.Nullable;

/**
 * A form that Quarkus REST 3.34.1 cannot parse (a broken percent sign, too many fields, an encoding without a name): it lets whatever its
 * parser threw go on as an internal error, though it is the caller's mistake. The failures have no type of their own, so the place they
 * come from decides. Waits for <a href="https://github.com/quarkusio/quarkus/issues/54681">quarkus#54681</a> and, for the encoding,
 * <a href="https://github.com/quarkusio/quarkus/issues/36870">quarkus#36870</a>.
 */
@Singleton
class UnreadableForm implements UnexpectedFailure {
    private static final String PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    @Override
    public @Nullable Problem problem(Throwable failure) {
        boolean parsing = Arrays.stream(failure.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith("java.")
                        || frame.getClassName().startsWith("jdk."))
                .limit(5)
                .anyMatch(frame -> frame.getClassName().startsWith(PARSERS));
        return parsing ? Problem.of(400, "malformed-form", "The form cannot be read") : null;
    }
}
