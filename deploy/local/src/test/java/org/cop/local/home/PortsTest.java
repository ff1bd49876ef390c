package org.cop.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void allPortsAreCountedFromOneBase() {
        Ports ports = new Ports(18000);

        assertThat(ports.purposes(true))
                .containsOnlyKeys(18432, 18092, 18093, 18080, 18025, 18026, 18081, 18082, 18083, 18084)
                .containsEntry(18084, "newsletter-service");
        assertThat(ports.purposes(false)).doesNotContainKey(18084);
    }

    @Test
    void aTakenPort_isReportedWithItsUseAndHowToChooseAnother() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST))) {
            Ports ports = new Ports(other.getLocalPort() - 25);

            assertThatThrownBy(() -> ports.requireFree(false)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_TAKEN);
                assertThat(failure)
                        .hasMessageContainingAll("port " + other.getLocalPort() + ", needed for SMTP", "--port-base");
            });
        }
    }

    @Test
    void aPortThatSomebodyHasForAllAddressesIsTakenToo() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }
}
