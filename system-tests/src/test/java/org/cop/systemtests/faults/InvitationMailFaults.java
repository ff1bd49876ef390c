package org.cop.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.platform.IsolatedService.TIMEOUT;

import java.time.Duration;
import java.util.List;
import org.cop.systemtests.platform.IsolatedService;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mail server that takes invitations is down or slow. */
abstract class InvitationMailFaults {
    private final RunningPlatform platform;
    private final MembershipBehindProxies membership;
    private final IsolatedService service;
    private final FaultProxy mail;

    InvitationMailFaults(RunningPlatform platform, MembershipBehindProxies membership) {
        this.platform = platform;
        this.membership = membership;
        this.service = membership.service;
        this.mail = membership.mail;
    }

    @ParameterizedTest
    @MethodSource("org.cop.systemtests.faults.Outage#ofTheMailServer")
    void anUnavailableMailServer_letsInvitationsWait(Outage outage) {
        outage.begin(mail);
        var invited = List.of(membership.invite(), membership.invite(), membership.invite());
        if (outage == Outage.REFUSES) {
            await().atMost(TIMEOUT).until(() -> service.dependency("smtp") != null);
        }
        assertThat(service.health("/ready").statusCode()).isEqualTo(200);

        mail.heal();
        var mailbox = platform.mailbox();
        await().atMost(TIMEOUT)
                .until(() ->
                        invited.stream().noneMatch(email -> mailbox.to(email).isEmpty()));
        // The one that was on its way when the mail server fell silent may come twice.
        assertThat(invited.stream().mapToInt(email -> mailbox.to(email).size()).sum())
                .isBetween(invited.size(), invited.size() + 1);
    }

    @Test
    void aMailServerReadingByteByByte_getsEachInvitationOnce() {
        mail.drip(Duration.ofMillis(1));
        membership.awaitTheOneInvitation(membership.invite());
    }
}
