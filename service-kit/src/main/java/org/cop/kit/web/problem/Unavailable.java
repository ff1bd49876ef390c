package org.cop.kit.web.problem;

import java.time.Duration;

/** Something that this request needs is unavailable; the caller gets 503 with the time after which to try again. */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofSeconds(5);

    private final String code;
    private final Duration retryAfter;

    /**
     * @param code says in kebab case what is unavailable, and never changes its meaning
     * @param title says it to people
     */
    public Unavailable(String code, String title) {
        this(code, title, SOON);
    }

    /** With the time after which it may be available, as the title says it. */
    public Unavailable(String code, String title, Duration retryAfter) {
        super(title, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String code() {
        return code;
    }
}
