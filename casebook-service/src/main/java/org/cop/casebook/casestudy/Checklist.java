package org.cop.casebook.casestudy;

import jakarta.persistence.Embeddable;
import org.cop.kit.web.problem.RuleBroken;

/**
 * What whoever clears a text has looked for, reading it as a motivated intruder would: somebody without special skills who wants to find
 * out whom it is about, knows the town and asks around.
 *
 * @param noPersonNamed no name, nickname, initials or number of anybody
 * @param noPlaceOrDateIdentifies no place, day or event by which somebody could be found
 * @param combinationOfDetailsChecked details that are harmless one by one do not point at one person together
 * @param workersProtected no worker can be recognised or called to account for what they did, as with secret caseloads
 */
@Embeddable
record Checklist(
        boolean noPersonNamed,
        boolean noPlaceOrDateIdentifies,
        boolean combinationOfDetailsChecked,
        boolean workersProtected) {

    void requireComplete() {
        require(noPersonNamed, "noPersonNamed");
        require(noPlaceOrDateIdentifies, "noPlaceOrDateIdentifies");
        require(combinationOfDetailsChecked, "combinationOfDetailsChecked");
        require(workersProtected, "workersProtected");
    }

    private static void require(boolean checked, String point) {
        if (!checked) {
            throw RuleBroken.at(
                    "checklist." + point,
                    "checklist-incomplete",
                    "A text is cleared when every point of the list holds");
        }
    }
}
