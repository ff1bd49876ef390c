package org.cop.kit.privacy;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.cop.kit.web.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What whoever lets a text reach others has looked for, reading it as a motivated intruder would: somebody without special skills who wants
 * to find out whom it is about, knows the town and asks around. The same for every text of every service (docs/second-reader.md).
 *
 * @param noPersonNamed no name, nickname, initials or number of anybody
 * @param noPlaceOrDateIdentifies no place, day or event by which somebody could be found
 * @param combinationOfDetailsChecked details that are harmless one by one do not point at one person together
 * @param workersProtected no worker can be recognised or called to account for what they did, as with secret caseloads
 */
@Embeddable
@Schema(description = "What was looked for as a motivated intruder would look; all of it must be true")
public record Checklist(
        @Schema(description = "No name, nickname, initials or number of anybody", examples = "true") @NotNull
        Boolean noPersonNamed,

        @Schema(description = "No place, day or event by which somebody could be found", examples = "true") @NotNull
        Boolean noPlaceOrDateIdentifies,

        @Schema(
                description = "Details that are harmless one by one do not point at one person together",
                examples = "true")
        @NotNull
        Boolean combinationOfDetailsChecked,

        @Schema(description = "No worker can be recognised or called to account", examples = "true") @NotNull
        Boolean workersProtected) {

    /** @throws RuleBroken {@code checklist-incomplete}, also where there is no list */
    public static void requireComplete(@Nullable Checklist checklist) {
        if (checklist == null) {
            throw incomplete("checklist");
        }
        require(checklist.noPersonNamed, "checklist.noPersonNamed");
        require(checklist.noPlaceOrDateIdentifies, "checklist.noPlaceOrDateIdentifies");
        require(checklist.combinationOfDetailsChecked, "checklist.combinationOfDetailsChecked");
        require(checklist.workersProtected, "checklist.workersProtected");
    }

    private static void require(boolean checked, String point) {
        if (!checked) {
            throw incomplete(point);
        }
    }

    private static RuleBroken incomplete(String point) {
        return RuleBroken.at(point, "checklist-incomplete", "A text is cleared when every point of the list holds");
    }
}
