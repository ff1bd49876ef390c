package org.cop.kit.web.problem;

import java.time.Duration;

/** Somebody has asked too often: 429 with the time after which to try again. Others are not concerned. */
public class TooManyRequests extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequests(String title, Duration retryAfter) {
        super(429, "too-many-requests", null, title);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
