package org.cop.membership;

import java.util.Map;
import java.util.Set;
import org.cop.testsupport.MigrationContract;

class MigrationTest extends MigrationContract {
    private static final String UNRELEASED = "before the first release: no older instance runs beside it";

    @Override
    protected String firstMigration() {
        return "V1__membership.sql";
    }

    @Override
    protected int checksumOfFirstMigration() {
        return -1496584833;
    }

    @Override
    protected Set<String> movedTables() {
        return Set.of();
    }

    @Override
    protected Map<String, String> contractions() {
        return Map.of(
                "V4__invitations_withdrawn_and_people_erased.sql", UNRELEASED,
                "V5__account_tasks_are_jobs.sql", UNRELEASED,
                "V5.1__invitation_mails_are_jobs.sql", UNRELEASED);
    }
}
