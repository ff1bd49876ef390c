package org.cop.demo.kind;

import java.time.LocalDate;
import java.time.YearMonth;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Ref;

/** {@code editions.yaml}: what the editor makes of an edition before it goes out, and takes back afterwards. */
public final class EditionWishes {
    public static final String FILE = "editions.yaml";

    static final Shape SHAPE = Shape.of("month", "audience", "introduction", "approvedBy")
            .lists("hide", "first", "redact")
            .truths("test", "redactIntroduction")
            .needs("month", "audience");

    private EditionWishes() {}

    static void plan(Draft draft) {
        for (Entry wish : draft.all(FILE)) {
            draft.use(new Ref("edition", wish.text("month") + " " + wish.text("audience")), wish.origin("month"));
            if (wish.text("month").matches("\\d{4}-(0[1-9]|1[0-2])")) {
                approver(draft.people(), wish);
            }
        }
    }

    /** Somebody who did not write its introduction, say; else the editor. */
    public static Actor approver(People people, Entry wish) {
        LocalDate end = YearMonth.parse(wish.text("month")).atEndOfMonth();
        return wish.has("approvedBy")
                ? people.appointed(wish.text("approvedBy"), end, wish.origin("approvedBy"), People.EDITOR, People.ADMIN)
                : people.editor(end);
    }
}
