package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretTokenTest {
    @Test
    void aTokenHas256BitsAndNoTwoAreTheSame() {
        var token = SecretToken.random();
        assertThat(Base64.getUrlDecoder().decode(token.reveal())).hasSize(32);
        assertThat(SecretToken.random().reveal()).isNotEqualTo(token.reveal());
    }

    @Test
    void onlyTheHashOfAToken_isStored() {
        assertThat(HexFormat.of().formatHex(SecretToken.of("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void spacesFromCopyingDoNoHarm() {
        var token = SecretToken.random();
        assertThat(SecretToken.of(" " + token.reveal() + "\n").hash()).isEqualTo(token.hash());
    }

    @Test
    void aTokenInALog_isMasked() {
        var token = SecretToken.random();
        assertThat(token.toString()).doesNotContain(token.reveal());
    }
}
