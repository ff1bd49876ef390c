package org.cop.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Role;
import org.cop.membership.appointment.AppointmentResource.AppointedRole;
import org.junit.jupiter.api.Test;

/** How somebody comes to have a role: a new one does not compile before {@link AppointedRole} says it. */
class AppointedRoleTest {
    @Test
    void theRolesOfAProgramme_areAppointedAndThoseOfASiteAreNot() {
        assertThat(appointed())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values())
                        .filter(role -> role.scope() == Role.Scope.PROGRAMME)
                        .toList());
    }

    /** Who asks for the one is not given another. */
    @Test
    void anAppointedRole_isCalledAsTheRoleItGives() {
        assertThat(AppointedRole.values())
                .allSatisfy(appointed ->
                        assertThat(appointed.name()).isEqualTo(appointed.role().name()));
    }

    private static Set<Role> appointed() {
        return Stream.of(AppointedRole.values()).map(AppointedRole::role).collect(Collectors.toSet());
    }
}
