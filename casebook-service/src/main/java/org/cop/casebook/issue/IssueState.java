package org.cop.casebook.issue;

import java.util.Set;

/** How far an issue has come. */
enum IssueState {
    DRAFT,
    RAISED,
    ACKNOWLEDGED,
    ANSWERED;

    Set<IssueState> next() {
        return switch (this) {
            case DRAFT -> Set.of(RAISED);
            case RAISED -> Set.of(ACKNOWLEDGED, ANSWERED);
            case ACKNOWLEDGED -> Set.of(ANSWERED);
            case ANSWERED -> Set.of();
        };
    }
}
