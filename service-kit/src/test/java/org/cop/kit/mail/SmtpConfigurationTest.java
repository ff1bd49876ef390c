package org.cop.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void aPasswordInTheClearMustBeMeant() {
        assertThatThrownBy(() -> withPassword.with(Security.NONE, true).requireConsistent())
                .hasMessageContaining("SMTP_SECURITY")
                .hasMessageNotContaining("secret");
        assertThatCode(() -> withPassword.with(Security.NONE, false).requireConsistent())
                .doesNotThrowAnyException();
    }

    @Test
    void userAndPasswordBelongTogether() {
        assertThatThrownBy(() -> plain.withLogin("user", null).requireConsistent())
                .hasMessageContaining("SMTP_PASSWORD");
        assertThatThrownBy(() -> plain.withLogin(null, "secret").requireConsistent())
                .hasMessageContaining("SMTP_USERNAME");
    }

    @Test
    void usualSettingsAreConsistent() {
        assertThatCode(plain::requireConsistent).doesNotThrowAnyException();
        assertThatCode(withPassword::requireConsistent).doesNotThrowAnyException();
    }
}
