package org.cop.membership.invitation;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.cop.membership.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends the invitations that are due: right after the commit, and again later those that did not get away. A token is made for each
 * attempt and its hash is committed before the mail leaves, so that no mail holds a token that is not good; sending itself is in no
 * transaction. Any number of instances may run: each takes what no other holds.
 */
@ApplicationScoped
class InvitationMailer {
    private static final Logger LOG = Logger.getLogger(InvitationMailer.class);

    private final InvitationRepository invitations;
    private final InviteeAnswers answers;
    private final InvitationPost post;
    private final InvitationConfig config;
    private final String portalUrl;
    private final Clock clock;
    private final InvitationMetrics metrics;
    private final Worker worker = new Worker("invitation-mailer", this::sendAll);

    private record Due(UUID invitationId, int attempt, InvitationLetter letter) {}

    InvitationMailer(
            InvitationRepository invitations,
            InviteeAnswers answers,
            InvitationPost post,
            InvitationConfig config,
            @ConfigProperty(name = "cop.portal-url") String portalUrl,
            Clock clock,
            InvitationMetrics metrics) {
        this.invitations = invitations;
        this.answers = answers;
        this.post = post;
        this.config = config;
        this.portalUrl = portalUrl;
        this.clock = clock;
        this.metrics = metrics;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Invitations.MailDue due) {
        worker.wake();
    }

    @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void sweep() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void sendAll() {
        while (!post.isBarred()) {
            var next = take();
            if (next.isEmpty()) {
                return;
            }
            var due = next.get();
            try {
                post.send(due.invitationId(), due.attempt(), due.letter());
                metrics.sent();
                sent(due);
                LOG.infof("Invitation %s sent", due.invitationId());
            } catch (MailServerAway e) {
                putOff(due);
                metrics.failed(false);
                LOG.warnf("Invitation %s waits for the mail server, attempt %d", due.invitationId(), due.attempt());
            } catch (RuntimeException e) {
                metrics.failed(due.attempt() >= config.attempts());
                // Not the message: a mail server likes to repeat the address.
                LOG.warnf(
                        "Invitation %s not sent, attempt %d: %s",
                        due.invitationId(), due.attempt(), e.getClass().getSimpleName());
            }
        }
    }

    private Optional<Due> take() {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations.lockNextDue(clock.instant()).map(this::dispatch));
    }

    private Due dispatch(Invitation invitation) {
        var invited = answers.invited(invitation.kind(), invitation.inviteeId());
        var token = SecretToken.random();
        invitation.dispatch(token, clock.instant(), config.valid(), config.attempts());
        return new Due(
                invitation.id(),
                invitation.attempt(),
                new InvitationLetter(invited, token, requireNonNull(invitation.expiresAt()), portalUrl));
    }

    private void putOff(Due due) {
        QuarkusTransaction.requiringNew()
                .run(() -> invitations
                        .lock(due.invitationId())
                        .ifPresent(invitation -> invitation.putOff(due.attempt(), clock.instant())));
    }

    private void sent(Due due) {
        QuarkusTransaction.requiringNew()
                .run(() -> invitations
                        .lock(due.invitationId())
                        .ifPresent(invitation -> invitation.sent(due.attempt(), clock.instant())));
    }
}
