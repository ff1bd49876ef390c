package org.cop.casebook.casestudy;

import java.util.Set;
import org.cop.kit.web.problem.RuleBroken;

/** How far a case has come. */
enum CaseState {
    DRAFT,
    IN_REVIEW,
    CLEARED,
    PRESENTED,
    FOLLOWED_UP,
    WRITTEN_UP,
    PUBLISHED,
    WITHDRAWN;

    /** Where a case may go from here; back to DRAFT it goes by itself, when its text is changed. */
    Set<CaseState> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(CLEARED, WITHDRAWN);
            case CLEARED -> Set.of(PRESENTED, WITHDRAWN);
            case PRESENTED -> Set.of(FOLLOWED_UP, WITHDRAWN);
            case FOLLOWED_UP -> Set.of(WRITTEN_UP, WITHDRAWN);
            case WRITTEN_UP -> Set.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    /** @throws RuleBroken {@code illegal-move} */
    void requireMove(CaseState to) {
        if (!next().contains(to)) {
            throw new RuleBroken("illegal-move", "A case cannot go from " + this + " to " + to);
        }
    }
}
