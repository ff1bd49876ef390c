package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cop.kit.privacy.PrivacyCheck;
import org.cop.kit.web.problem.RuleBroken.Fault;
import org.cop.newsletter.edition.Edition;
import org.cop.newsletter.edition.EditionItem;
import org.cop.newsletter.edition.EditionItems;

/** Looks at everything that the readers of an edition would see once more: does it identify somebody, may they read it? */
@ApplicationScoped
class EditionCheck {
    /** As many as somebody corrects before they ask again. */
    private static final int FAULTS_SHOWN = 100;

    private final EditionItems items;
    private final UnreadableItems unreadable;

    EditionCheck(EditionItems items, UnreadableItems unreadable) {
        this.items = items;
        this.unreadable = unreadable;
    }

    /** The lines that cannot go out and why; empty if all can. */
    @Transactional(MANDATORY)
    List<Fault> faults(Edition edition) {
        List<Fault> faults = new ArrayList<>();
        var check = new PrivacyCheck(edition.month());
        if (edition.introduction() != null) {
            addFindings(check, "introduction", edition.introduction(), edition.introduction(), faults);
        }
        items.eachShownIn(edition.id(), item -> {
            String all = String.join(
                    "\n",
                    item.title() == null ? "" : item.title(),
                    item.line(),
                    item.detail() == null ? "" : item.detail());
            if (faults.size() < FAULTS_SHOWN) {
                addFindings(check, field(item), all, item.line(), faults);
            }
        });
        for (EditionItem item : unreadable.of(edition, FAULTS_SHOWN)) {
            faults.add(new Fault(field(item), "audience", item.line()));
        }
        return faults;
    }

    private static void addFindings(PrivacyCheck check, String field, String text, String line, List<Fault> faults) {
        check.findings(text).forEach(finding -> faults.add(new Fault(field, finding.code(), line)));
    }

    private static String field(EditionItem item) {
        return "items[" + item.id() + "]";
    }
}
