package org.cop.casebook.retention;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The wordings of cases with their clearances, and how they are deleted. */
@ApplicationScoped
class CaseTexts {
    private final EntityManager entities;

    CaseTexts(EntityManager entities) {
        this.entities = entities;
    }

    /** Of cases that do not point at a text any more. */
    @Transactional(MANDATORY)
    void deleteOfEmptiedCases() {
        for (String table : new String[] {"clearance", "case_study_text"}) {
            entities.createNativeQuery("delete from " + table
                            + " where case_study_id in (select id from case_study where text_id is null)")
                    .executeUpdate();
        }
    }
}
