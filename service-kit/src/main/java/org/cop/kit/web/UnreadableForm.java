package org.cop.kit.web;

import java.util.Arrays;

/**
 * A form that Quarkus REST 3.34.1 cannot take apart (a broken percent sign, too many fields, an encoding without a name): it lets whatever its parser threw go on as an
 * internal error, though it is the caller's mistake. What else to know it by than by where it comes from?
 */
final class UnreadableForm {
    private static final String PARSERS = "org.jboss.resteasy.reactive.server.core.multipart.";

    private UnreadableForm() {}

    static boolean causes(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith("java.")
                        || frame.getClassName().startsWith("jdk."))
                .limit(5)
                .anyMatch(frame -> frame.getClassName().startsWith(PARSERS));
    }
}
