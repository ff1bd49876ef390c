package org.cop.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.Role;
import org.cop.membership.appointment.AppointmentResource.AppointedRole;
import org.junit.jupiter.api.Test;

/** How somebody comes to have a role. A new one is in neither list until it is decided, and then nobody could ever hold it. */
class AppointedRoleTest {
    /** Not appointed in the programme, and why. */
    private static final Map<Role, String> NOT_APPOINTED = Map.of(
            Role.FACILITATOR, "invited to a site, POST /sites/{siteId}/facilitators",
            Role.MEMBER, "invited to a site, POST /sites/{siteId}/members");

    @Test
    void everyRole_isAppointedOrListedAsHeldByAnotherWay() {
        Set<Role> appointed = appointed();

        assertThat(appointed).doesNotContainAnyElementsOf(NOT_APPOINTED.keySet());
        var decided = EnumSet.copyOf(appointed);
        decided.addAll(NOT_APPOINTED.keySet());
        assertThat(decided).containsExactlyInAnyOrder(Role.values());
    }

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
