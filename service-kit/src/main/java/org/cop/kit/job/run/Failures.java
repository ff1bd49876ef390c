package org.cop.kit.job.run;

import java.util.Arrays;

/** Says of a failure what may be kept and logged: kinds and a place in our own code. Messages like to quote names and addresses. */
final class Failures {
    private static final int LONGEST = 200;

    private Failures() {}

    static String describe(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String kinds = failure.getClass().getSimpleName()
                + (failure.getCause() == null
                        ? ""
                        : " by " + innermost.getClass().getSimpleName());
        String text = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.cop.") && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> kinds + " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(kinds);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
