package org.cop.kit.job;

import java.time.Duration;

/** What came of an attempt that did not fail. */
public sealed interface JobOutcome {
    /** There is nothing left to do; also where it turned out that there is nothing to do any more. */
    static JobOutcome done() {
        return new Done();
    }

    /**
     * Not now, and not this job's fault: what it needs is unavailable. No attempt is used up; after {@link JobKind#maxAge} it is given up.
     */
    static JobOutcome again(Duration after) {
        return new Again(after);
    }

    /**
     * It will never work.
     *
     * @param reason kebab case, without personal data
     */
    static JobOutcome giveUp(String reason) {
        return new GiveUp(reason);
    }

    record Done() implements JobOutcome {}

    record Again(Duration after) implements JobOutcome {}

    record GiveUp(String reason) implements JobOutcome {}
}
