package org.cop.casebook.casestudy;

import org.cop.events.Audience;
import org.cop.kit.web.problem.RuleBroken;

/**
 * Somebody who may clear the texts of a site.
 *
 * @param answersForTheSite whether they facilitate the site or are a knowledge broker of its programme: beyond the programme a text goes only
 *     with the word of somebody who does
 */
record Clearer(String accountId, boolean answersForTheSite) {
    void requireEntitled(Audience audience) {
        if (audience.reaches(Audience.COMMISSIONER) && !answersForTheSite) {
            throw RuleBroken.at(
                    "audience",
                    "clearer-not-entitled",
                    "Beyond the programme a text is cleared by the site's facilitator or a knowledge broker");
        }
    }
}
