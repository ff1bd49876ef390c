package org.cop.casebook.clearance;

import java.time.Instant;
import java.util.Set;
import org.cop.events.Audience;
import org.cop.kit.web.ETags;
import org.cop.kit.web.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read a text and says that it may reach an audience.
 *
 * <p>Two accounts of one person are two people here: no machine can tell, so facilitators are told to look (docs/second-reader.md).
 */
public record Review(ReviewerRights by, Audience audience, Checklist checklist, Instant at) {

    /**
     * Goes on only if the reader names the version they have read. {@code *}, whatever it is now, is no version that anybody has read.
     *
     * @throws org.cop.kit.web.problem.RequestRefused 428 {@code precondition-required}
     * @throws org.cop.kit.web.problem.StaleObject 412
     */
    public static void requireRead(@Nullable String ifMatch, int version) {
        ETags.require(ifMatch != null && ifMatch.strip().equals("*") ? null : ifMatch, version);
    }

    /**
     * @param writers the accounts of all who wrote words of the text that nobody else has read for this audience yet
     * @param ownCode of the refusal of one of them, such as {@code own-case}
     * @throws RuleBroken that, or {@code checklist-incomplete}
     */
    public Clearance clearUnlessWrittenBy(Set<String> writers, String ownCode) {
        if (writers.contains(by.accountId())) {
            throw new RuleBroken(ownCode, "Somebody who wrote none of it reads a text before it goes further");
        }
        checklist.requireComplete();
        return new Clearance(audience, by.accountId(), at, checklist);
    }
}
