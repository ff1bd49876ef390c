package org.cop.casebook.clearance;

import org.cop.events.Audience;
import org.cop.kit.web.problem.RuleBroken;

/**
 * What somebody may clear.
 *
 * @param answersForTheSite whether they facilitate the site or are a knowledge broker of its programme: beyond the programme a case goes only
 *     with the word of somebody who does
 */
public record ReviewerRights(String accountId, boolean answersForTheSite) {
    /** @throws RuleBroken {@code clearer-not-entitled} */
    public void requireEntitled(Audience audience) {
        if (audience.reaches(Audience.COMMISSIONER) && !answersForTheSite) {
            throw RuleBroken.at(
                    "audience",
                    "clearer-not-entitled",
                    "Beyond the programme a case is cleared by the site's facilitator or a knowledge broker");
        }
    }
}
