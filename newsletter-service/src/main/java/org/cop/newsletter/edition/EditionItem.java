package org.cop.newsletter.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.kit.sql.Row;
import org.cop.newsletter.activity.ActivityKind;
import org.cop.newsletter.page.Paragraphs;
import org.jspecify.annotations.Nullable;

/**
 * One line of an edition, with what stands behind it.
 *
 * @param activityId what it is about; of a line that counts, the first of them
 * @param siteId null for what belongs to the whole programme
 * @param subjectId what it is about; for a line that counts, its site
 * @param hidden an editor left it out; it does not come back in a later edition
 * @param withdrawn it was withdrawn after it had gone out
 */
public record EditionItem(
        UUID id,
        UUID editionId,
        UUID activityId,
        int position,
        ActivityKind kind,
        @Nullable UUID siteId,
        @Nullable String siteCode,
        @Nullable String sitePlace,
        LocalDate on,
        UUID subjectId,
        @Nullable String title,
        String line,
        @Nullable String detail,
        @Nullable String link,
        boolean hidden,
        boolean withdrawn) {

    public static EditionItem read(Row row) {
        return new EditionItem(
                row.uuid("id"),
                row.uuid("edition_id"),
                row.uuid("activity_id"),
                row.integer("position"),
                row.constant("kind", ActivityKind.class),
                row.uuidOrNull("site_id"),
                row.textOrNull("site_code"),
                row.textOrNull("site_place"),
                row.date("happened_on"),
                row.uuid("subject_id"),
                row.textOrNull("title"),
                row.text("line"),
                row.textOrNull("detail"),
                row.textOrNull("link"),
                row.bool("hidden"),
                row.bool("withdrawn"));
    }

    /** What stands behind the line. */
    public List<String> paragraphs() {
        return detail == null ? List.of() : Paragraphs.of(detail);
    }

    /** The site under which it stands. */
    public String heading() {
        if (siteId == null) {
            return "For every site";
        }
        return siteCode == null ? "A site" : siteCode + " " + sitePlace;
    }
}
