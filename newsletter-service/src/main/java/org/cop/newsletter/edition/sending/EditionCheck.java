package org.cop.newsletter.edition.sending;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.privacy.PrivacyCheck;
import org.cop.kit.web.problem.RuleBroken.Fault;
import org.cop.newsletter.alert.ReleasedFindings;
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
    private final ReleasedFindings released;

    EditionCheck(EditionItems items, UnreadableItems unreadable, ReleasedFindings released) {
        this.items = items;
        this.unreadable = unreadable;
        this.released = released;
    }

    /** The lines that cannot go out and why; empty if all can. */
    @Transactional(MANDATORY)
    List<Fault> faults(Edition edition) {
        List<Fault> faults = new ArrayList<>();
        var check = new PrivacyCheck(edition.month());
        if (edition.introduction() != null) {
            addFindings(check, "introduction", edition.introduction(), edition.introduction(), Set.of(), faults);
        }
        Map<UUID, Set<String>> findingsThatAreNone = released.in(edition.programmeId(), edition.id());
        items.eachShownIn(edition.id(), item -> {
            String all = String.join(
                    "\n",
                    item.title() == null ? "" : item.title(),
                    item.line(),
                    item.detail() == null ? "" : item.detail());
            if (faults.size() < FAULTS_SHOWN) {
                Set<String> none = findingsThatAreNone.getOrDefault(item.subjectId(), Set.of());
                addFindings(check, field(item), all, item.line(), none, faults);
            }
        });
        for (EditionItem item : unreadable.of(edition, FAULTS_SHOWN)) {
            faults.add(new Fault(field(item), "audience", item.line()));
        }
        return faults;
    }

    /** @param none codes of findings that are none */
    private static void addFindings(
            PrivacyCheck check, String field, String text, String line, Set<String> none, List<Fault> faults) {
        check.findings(text).stream()
                .filter(finding -> !none.contains(finding.code()))
                .forEach(finding -> faults.add(new Fault(field, finding.code(), line)));
    }

    private static String field(EditionItem item) {
        return "items[" + item.id() + "]";
    }
}
