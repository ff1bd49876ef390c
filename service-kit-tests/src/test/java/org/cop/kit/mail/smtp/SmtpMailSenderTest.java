package org.cop.kit.mail.smtp;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;

/** To a mail server that takes the envelope as one. */
@QuarkusTest
@ServiceTest
class SmtpMailSenderTest extends MailSenderPromises {
    @Override
    boolean pipelining() {
        return true;
    }
}
