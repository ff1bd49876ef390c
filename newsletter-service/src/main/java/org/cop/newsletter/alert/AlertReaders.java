package org.cop.newsletter.alert;

import java.util.Set;
import org.cop.events.Role;
import org.cop.kit.access.Permissions;
import org.cop.kit.sql.SqlStatement;

/** Who may be alerted of issues: whoever reads them in the casebook too. */
final class AlertReaders {
    static final Set<Role> ROLES = Permissions.holders(Permissions.PROGRAMME_COMMISSIONER);

    /** Of a row of {@code contact}, for a statement {@link #withRoles}. */
    static final String CONTACT_READS = "roles && :readers";

    private AlertReaders() {}

    /** With the roles that {@link #CONTACT_READS} names. */
    static SqlStatement withRoles(SqlStatement statement) {
        return statement.bindArray("readers", Role.class, ROLES);
    }
}
