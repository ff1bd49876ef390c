package org.cop.kit.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void ipv4Clients_areDistinguishedByTheirAddress() {
        assertThat(ClientAddress.network("192.0.2.1")).isNotEqualTo(ClientAddress.network("192.0.2.2"));
    }

    @Test
    void ipv6Clients_areDistinguishedByTheirNetwork() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo(ClientAddress.network("2001:db8:1:2::1"));
        assertThat(ClientAddress.network("2001:db8:1:3::1")).isNotEqualTo(ClientAddress.network("2001:db8:1:2::1"));
    }

    @Test
    void clientsWithoutAnAddress_shareOneLimit() {
        assertThat(ClientAddress.network("")).isEqualTo(ClientAddress.network("_hidden"));
    }

    @Test
    void aBlockIsWhatOneCustomerUsuallyHasAtHand() {
        assertThat(ClientAddress.block("192.0.2.1")).isEqualTo(ClientAddress.block("192.0.2.200"));
        assertThat(ClientAddress.block("192.0.2.1")).isNotEqualTo(ClientAddress.block("192.0.3.1"));
        assertThat(ClientAddress.block("2001:db8:1:2::1")).isEqualTo(ClientAddress.block("2001:db8:1:ffff::1"));
        assertThat(ClientAddress.block("2001:db8:1::1")).isNotEqualTo(ClientAddress.block("2001:db8:2::1"));
        assertThat(ClientAddress.block("no address")).isEqualTo("unknown");
    }
}
