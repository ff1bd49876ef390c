package org.cop.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.cop.events.Role;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@ServiceTest
class MailComposersTest {
    @Inject
    MailComposers composers;

    /** A new role is among those that get none. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void mailsThatWaitForAnAddress_areForCommissionersOnly(Role role) {
        var expected = role == Role.COMMISSIONER ? Set.of("ALERT") : Set.<String>of();

        assertThat(composers.kindsFor(Set.of(role))).containsExactlyInAnyOrderElementsOf(expected);
    }
}
