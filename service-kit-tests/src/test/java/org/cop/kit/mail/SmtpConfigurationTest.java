package org.cop.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.cop.kit.mail.SmtpConfiguration.Security;
import org.junit.jupiter.api.Test;

class SmtpConfigurationTest {
    private final TestSmtp plain = TestSmtp.on(25);
    private final TestSmtp withPassword = plain.withLogin("user", "secret");

    @Test
    void encryptionIsRequiredAsSoonAsAPasswordIsSet() {
        assertThat(plain.isTlsRequired()).isFalse();
        assertThat(withPassword.isTlsRequired()).isTrue();
        assertThat(withPassword.with(Security.STARTTLS, false).isTlsRequired()).isFalse();
    }
}
