package org.cop.kit.web;

import java.util.Arrays;

/**
 * An Accept header that Quarkus REST 3.34.1 cannot take apart, such as an empty one: where a method answers in several forms it lets what
 * its parser threw go on as an internal error.
 */
final class UnreadableAccept {
    private static final String NEGOTIATION = "org.jboss.resteasy.reactive.common.util.ServerMediaType";

    private UnreadableAccept() {}

    static boolean causes(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(NEGOTIATION));
    }
}
