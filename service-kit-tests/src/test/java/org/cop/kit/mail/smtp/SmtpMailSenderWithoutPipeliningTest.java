package org.cop.kit.mail.smtp;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;

/** To a mail server that takes one command at a time. */
@QuarkusTest
@ServiceTest
class SmtpMailSenderWithoutPipeliningTest extends MailSenderPromises {
    @Override
    boolean pipelining() {
        return false;
    }
}
