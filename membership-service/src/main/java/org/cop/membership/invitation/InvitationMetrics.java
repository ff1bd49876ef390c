package org.cop.membership.invitation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.cop.kit.metrics.MailMeters;

/** What became of the mails of invitations; how many wait, the metrics of jobs say. Never of whom they are for. */
@ApplicationScoped
@Startup
class InvitationMetrics {
    private final MailMeters mails;

    InvitationMetrics(MeterRegistry registry) {
        this.mails = MailMeters.of(registry, "invitation");
    }

    void sent() {
        mails.sent(1);
    }

    /** There will be another attempt. */
    void postponed() {
        mails.postponed();
    }

    void refused() {
        mails.refused();
    }

    /** Refused for too long, by whoever's fault. */
    void givenUp() {
        mails.givenUp();
    }
}
