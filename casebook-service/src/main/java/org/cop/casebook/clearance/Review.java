package org.cop.casebook.clearance;

import java.time.Instant;
import java.util.Set;
import org.cop.events.Audience;
import org.cop.kit.privacy.Checklist;
import org.cop.kit.web.problem.RuleBroken;

/**
 * Somebody has read a text and says that it may reach an audience.
 *
 * <p>Two accounts of one person are two people here: no machine can tell, so facilitators are asked to look (docs/second-reader.md).
 */
public record Review(ReviewerRights by, Audience audience, Checklist checklist, Instant at) {

    /**
     * @param writers the accounts of all who wrote words of the text that nobody else has read for this audience yet
     * @param ownCode of the refusal of one of them, such as {@code own-case}
     * @throws RuleBroken that, or {@code checklist-incomplete}
     */
    public Clearance clearUnlessWrittenBy(Set<String> writers, String ownCode) {
        requireNotWrittenBy(writers, ownCode);
        Checklist.requireComplete(checklist);
        return new Clearance(audience, by.accountId(), at, checklist);
    }

    /**
     * For words that go out together with the text that is cleared, and have their own writers.
     *
     * @param writers the accounts of all who wrote words that nobody else has read for this audience yet
     * @param ownCode of the refusal of one of them
     * @throws RuleBroken that
     */
    public void requireNotWrittenBy(Set<String> writers, String ownCode) {
        if (writers.contains(by.accountId())) {
            throw new RuleBroken(ownCode, "Somebody who wrote none of it reads a text before it goes further");
        }
    }
}
