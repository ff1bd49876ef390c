package org.cop.casebook.retention;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cop.kit.sql.Sql;

/** The wordings of cases with their clearances, and how they are deleted. */
@ApplicationScoped
class CaseTexts {
    private final Sql sql;

    CaseTexts(Sql sql) {
        this.sql = sql;
    }

    /** Of cases that do not point at a text any more. */
    @Transactional(MANDATORY)
    void deleteOfEmptiedCases() {
        for (String table : new String[] {"clearance", "case_study_text"}) {
            sql.statement("delete from " + table
                            + " where case_study_id in (select id from case_study where text_id is null)")
                    .execute();
        }
    }
}
