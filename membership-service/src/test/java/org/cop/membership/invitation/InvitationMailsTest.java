package org.cop.membership.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.awaitInvitation;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailRefused.Command;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.membership.WithKeycloak;
import org.cop.membership.invitation.invitee.InviteeAnswers;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.mail.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail server that takes no invitation, for no fault that can be named. */
@QuarkusTest
@ServiceTest
@WithKeycloak
class InvitationMailsTest extends InvitationFixture {
    private static final MailRefused DOUBTFUL = new MailRefused(Command.CONTENT, 554, true);

    @Inject
    InvitationRepository invitations;

    @Inject
    InviteeAnswers answers;

    @Inject
    MailSender sender;

    @Inject
    InvitationConfig config;

    @Inject
    InvitationMetrics metrics;

    private record Refusing(MailSender real, boolean likeOthersBefore) implements MailSender {
        @Override
        public EncodedMail encode(MailContent content) {
            return real.encode(content);
        }

        @Override
        public Session open() {
            return new Session() {
                @Override
                public void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerUnavailable {
                    if (likeOthersBefore) {
                        throw new MailServerUnavailable("One mail after the other is refused", DOUBTFUL);
                    }
                    throw DOUBTFUL;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public Duration timeout() {
            return real.timeout();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInvitationRefusedInDoubtWaitsWithoutAnAttemptCharged(boolean likeOthersBefore) throws Exception {
        var member = unsent();

        assertThat(mails(likeOthersBefore).run(job(member))).isEqualTo(JobOutcome.again(Duration.ofMinutes(1)));

        view(member).body("invitation.state", equalTo("WAITING"));
    }

    @Test
    void anInvitationRefusedInDoubtForTwoDaysIsGivenUpAndCanBeSentAgain() throws Exception {
        var member = unsent();
        update("update invitation set mail_refused_since = now() - interval '49 hours' where member_id = :id", member);
        var mails = mails(false);

        assertThat(mails.run(job(member))).isEqualTo(JobOutcome.giveUp("mail-refused-for-too-long"));
        QuarkusTransaction.requiringNew().run(() -> mails.givenUp(job(member)));

        view(member).body("invitation.state", equalTo("UNDELIVERABLE"));
        sendAgain(member).statusCode(200);
        await().until(() -> Mailbox.of(email).size() == 2);
        await().untilAsserted(() -> view(member).body("invitation.state", equalTo("SENT")));
    }

    /** @return whose invitation is still to be mailed */
    private UUID unsent() {
        var member = invite();
        awaitInvitation(email);
        await().until(() -> sql.statement("select 1 from invitation where member_id = :id and mail_sent_at is not null")
                .bind("id", member)
                .exists());
        update("update invitation set mail_sent_at = null where member_id = :id", member);
        return member;
    }

    private InvitationMails mails(boolean likeOthersBefore) {
        return new InvitationMails(
                invitations,
                answers,
                new Refusing(sender, likeOthersBefore),
                config,
                "http://localhost",
                Clock.systemUTC(),
                metrics);
    }

    private Job<NoPayload> job(UUID member) {
        var id = sql.statement("select id from invitation where member_id = :id")
                .bind("id", member)
                .<UUID>one(row -> row.uuid("id"));
        return new Job<>(id.toString(), new NoPayload(), 1, false, Instant.now(), Instant.now());
    }
}
