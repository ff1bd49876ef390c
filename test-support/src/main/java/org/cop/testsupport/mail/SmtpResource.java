package org.cop.testsupport.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real mail server that takes every address and keeps what it is sent for {@link Mailbox}. */
public class SmtpResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable GreenMail server;

    @Override
    public Map<String, String> start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        Mailbox.keptBy(server);
        String port = Integer.toString(server.getSmtp().getPort());
        return Map.of("SMTP_HOST", "127.0.0.1", "SMTP_PORT", port);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
