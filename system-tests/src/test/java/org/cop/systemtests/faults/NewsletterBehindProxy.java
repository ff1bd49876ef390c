package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.EditionForReaders;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * A newsletter service whose way to the mail server leads through a {@link FaultProxy}. Its mail queue is its own, so that what it cannot send
 * is not sent by the platform's instance, past the proxy.
 */
final class NewsletterBehindProxy {
    static final Duration SMTP_TIMEOUT = Duration.ofSeconds(3);

    final FaultProxy mail;
    final IsolatedService service;

    private final RunningPlatform platform;

    /** Starts it and does not wait. It consumes only what is new: of issues published before it would mail the alerts once more. */
    NewsletterBehindProxy(RunningPlatform platform) throws SQLException, ExecutionException, InterruptedException {
        this.platform = platform;
        mail = new FaultProxy(platform.address("smtp").getPort());
        service = new IsolatedService(platform, "newsletter");
        new ConsumerGroups(platform).beginHere(service.name);
        service.start(
                platform.address("postgres").getPort(),
                Map.of("SMTP_PORT", String.valueOf(mail.port()), "SMTP_TIMEOUT", SMTP_TIMEOUT.toSeconds() + "s"));
    }

    void comeUp() {
        service.awaitReady();
        service.awaitAllWell();
    }

    /** The edition of a programme of its own; approved it goes out through the proxy. */
    EditionForReaders edition(int readers) throws SQLException {
        return new EditionForReaders(platform, service.address(), service.name, platform.smallProgramme(), readers);
    }

    void heal() {
        mail.heal();
        service.awaitAllWell();
        assertThat(service.isAlive()).isTrue();
    }

    void end() throws SQLException {
        service.end();
        mail.close();
    }
}
