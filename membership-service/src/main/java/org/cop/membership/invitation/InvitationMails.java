package org.cop.membership.invitation;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobHandler;
import org.cop.kit.job.JobKind;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.kit.mail.RefusalVerdict;
import org.cop.membership.invitation.invitee.InviteeAnswers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Mails one invitation, whose id is the job's key. A token is made for each attempt and its hash is committed before the mail leaves, so
 * that no mail holds a token that is not good; sending itself is in no transaction. While the mail server is unavailable the mail waits; what
 * is refused is tried as {@link RefusalVerdict} says, and in the end undeliverable: whoever invited sees it, and may send it again.
 */
@ApplicationScoped
class InvitationMails implements JobHandler<NoPayload> {
    private static final Logger LOG = Logger.getLogger(InvitationMails.class);
    private static final Duration UNTIL_THE_SERVER_IS_BACK = Duration.ofSeconds(10);

    static final JobKind<NoPayload> KIND = JobKind.of("invitation-mail")
            .withBackOff(Duration.ofSeconds(10), Duration.ofHours(1))
            .withMaxAge(Duration.ofDays(7));

    private final InvitationRepository invitations;
    private final InviteeAnswers answers;
    private final MailSender sender;
    private final InvitationConfig config;
    private final String portalUrl;
    private final Clock clock;
    private final InvitationMetrics metrics;

    private record Due(UUID invitationId, int attempt, InvitationMail mail) {}

    InvitationMails(
            InvitationRepository invitations,
            InviteeAnswers answers,
            MailSender sender,
            InvitationConfig config,
            @ConfigProperty(name = "cop.portal-url") String portalUrl,
            Clock clock,
            InvitationMetrics metrics) {
        this.invitations = invitations;
        this.answers = answers;
        this.sender = sender;
        this.config = config;
        this.portalUrl = portalUrl;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The mail server is among the dependencies from the start on, and not from the first invitation. */
    void start(@Observes StartupEvent event) {
        sender.isAvailable();
    }

    @Override
    public JobKind<NoPayload> kind() {
        return KIND.withAttempts(config.attempts());
    }

    @Override
    public JobOutcome run(Job<NoPayload> job) throws MailRefused {
        if (!sender.isAvailable()) {
            return JobOutcome.again(UNTIL_THE_SERVER_IS_BACK);
        }
        var due = QuarkusTransaction.requiringNew()
                .call(() -> invitations.lock(id(job)).flatMap(this::dispatch));
        return due.isEmpty() ? JobOutcome.done() : send(due.get(), job);
    }

    private JobOutcome send(Due due, Job<NoPayload> job) throws MailRefused {
        try (var session = sender.open()) {
            var invited = due.mail().invited();
            // Each attempt has a token of its own: a mail system that drops a repeated id must not drop the later one.
            var messageId = due.invitationId() + "-" + due.attempt();
            session.send(
                    sender.encode(due.mail().content()),
                    new Recipient(invited.email(), invited.name(), messageId, null));
        } catch (MailServerUnavailable e) {
            if (e.refusal().isPresent()) {
                return refused(e.refusal().get(), due, job);
            }
            return JobOutcome.again(UNTIL_THE_SERVER_IS_BACK);
        } catch (MailRefused e) {
            return refused(e, due, job);
        }
        metrics.sent();
        QuarkusTransaction.requiringNew()
                .run(() -> invitations
                        .lock(due.invitationId())
                        .ifPresent(invitation -> invitation.sent(due.attempt(), clock.instant())));
        LOG.infof("Invitation %s sent", due.invitationId());
        return JobOutcome.done();
    }

    private JobOutcome refused(MailRefused refusal, Due due, Job<NoPayload> job) throws MailRefused {
        var refusedFor = refusal.isDoubtful() ? doubt(due.invitationId()) : Duration.ZERO;
        switch (RefusalVerdict.of(refusal, refusedFor, false)) {
            case RETRY -> {
                if (!job.isLastAttempt()) {
                    metrics.postponed();
                    throw refusal;
                }
            }
            case REFUSED -> {}
            case DOUBTFUL -> {
                metrics.postponed();
                return JobOutcome.again(RefusalVerdict.pause(refusedFor));
            }
            case GIVEN_UP -> {
                metrics.givenUp();
                return JobOutcome.giveUp("mail-refused-for-too-long");
            }
        }
        metrics.refused();
        // That an address does not work is for whoever typed it, not for an operator.
        QuarkusTransaction.requiringNew().run(() -> undeliverable(job));
        LOG.infof("Invitation %s is undeliverable", due.invitationId());
        return JobOutcome.done();
    }

    private Duration doubt(UUID invitationId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .lock(invitationId)
                        .map(invitation -> invitation.refused(clock.instant()))
                        .orElse(Duration.ZERO));
    }

    @Override
    public void givenUp(Job<NoPayload> job) {
        undeliverable(job);
    }

    private void undeliverable(Job<NoPayload> job) {
        invitations.lock(id(job)).ifPresent(Invitation::undeliverable);
    }

    private Optional<Due> dispatch(Invitation invitation) {
        if (!invitation.isOpen()) {
            return Optional.empty();
        }
        var invited = answers.invited(invitation.kind(), invitation.inviteeId());
        var token = SecretToken.random();
        invitation.dispatch(token, clock.instant(), config.valid());
        return Optional.of(new Due(
                invitation.id(),
                invitation.attempt(),
                new InvitationMail(invited, token, requireNonNull(invitation.expiresAt()), portalUrl)));
    }

    private static UUID id(Job<NoPayload> job) {
        return UUID.fromString(job.key());
    }
}
