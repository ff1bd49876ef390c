package org.cop.kit.web.limit;

/** The order of the limits, all of them before any other filter: those of Quarkus for metrics and traces run on the worker thread. */
final class LimitOrder {
    static final int RATE = Integer.MIN_VALUE + 10;
    static final int BODY = RATE + 10;
    static final int CONCURRENCY = BODY + 10;

    private LimitOrder() {}
}
