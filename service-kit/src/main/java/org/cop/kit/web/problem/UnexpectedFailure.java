package org.cop.kit.web.problem;

import org.jspecify.annotations.Nullable;

/** Knows a failure that looks like an internal error and is none. A bean of this type is asked before a failure is answered with 500. */
public interface UnexpectedFailure {
    /** What the failure really is; null if it is not known here. */
    @Nullable
    Problem problem(Throwable failure);
}
