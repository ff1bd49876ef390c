package org.cop.membership;

import static java.util.Map.entry;
import static org.cop.testsupport.migration.ListedValues.constants;
import static org.cop.testsupport.migration.ListedValues.roles;

import java.util.Map;
import java.util.Set;
import org.cop.events.Role;
import org.cop.events.Sector;
import org.cop.events.Standing;
import org.cop.testsupport.migration.MigrationContract;

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

    @Override
    protected Map<String, Set<String>> listedValues() {
        return Map.ofEntries(
                entry("organisation.sector", constants(Sector.class)),
                entry("site.state", constants("org.cop.membership.site.Site$State")),
                entry("member.role", roles(Role.Scope.SITE)),
                entry("member.sector", constants(Sector.class)),
                entry("member.state", constants("org.cop.membership.member.Member$State")),
                entry("member_standing.standing", constants(Standing.class)),
                entry("appointment.role", roles(Role.Scope.PROGRAMME)),
                entry("appointment.state", constants("org.cop.membership.appointment.Appointment$State")),
                entry("invitation.state", constants("org.cop.membership.invitation.Invitation$State")));
    }
}
