package org.cop.kit.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.cop.kit.dependency.Dependencies;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailRefused.Command;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.kit.mail.RefusalVerdict;
import org.cop.kit.mail.SmtpConfiguration;
import org.cop.kit.mail.SmtpConfiguration.Security;
import org.cop.kit.mail.TestSmtp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds to any mail server. In an application only because circuits need one. */
@Timeout(30)
abstract class MailSenderPromises {
    private static final String[] NAMES = {"a", "b", "c", "d", "e", "f"};

    private final ScriptedServer server = start(Integer.MAX_VALUE);
    private final SmtpMailSender sender = sender(TestSmtp.on(server.port()));
    private final EncodedMail mail =
            sender.encode(new MailContent("test", "P", "S", ".\n..\ntext", "<p>html</p>", null, null));

    @AfterEach
    void stop() throws IOException {
        sender.stop();
        server.close();
    }

    @Test
    void manyMailsGoOverOneConnectionWhichTheNextSessionKeeps() throws Exception {
        try (var session = sender.open()) {
            session.send(mail, to("a@example.org"));
            session.send(mail, to("b@example.org"));
        }
        try (var session = sender.open()) {
            session.send(mail, to("c@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void dotsAtTheBeginningOfLinesArriveAsTheyWere() throws Exception {
        send("a@example.org");

        var arrived = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.contents.getFirst().getBytes(StandardCharsets.US_ASCII)));
        assertThat(((MimeMultipart) arrived.getContent()).getBodyPart(0).getContent())
                .isEqualTo(".\r\n..\r\ntext");
        assertThat(server.contents.getFirst().lines())
                .as("lines that a server would take a dot from")
                .noneMatch(line -> line.startsWith("."));
    }

    @Test
    void theEnvelopeGoesOutAtOnceToAServerThatTakesItSo() throws Exception {
        try (var session = sender.open()) {
            session.send(mail, to("a@example.org"));
            session.send(mail, to("b@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org", "b@example.org");
        assertThat(server.pipelined).hasValue(pipelining() ? 2 : 0);
    }

    @Test
    void aServerThatWaitsForTheMailOfARefusedRecipientGetsAnEmptyOne() throws Exception {
        server.takeDataForNobody();
        server.answer("gone@example.org", "550 5.1.1 no such mailbox");
        try (var session = sender.open()) {
            assertThatThrownBy(() -> session.send(mail, to("gone@example.org")))
                    .isInstanceOfSatisfying(MailRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(550);
                        assertThat(refused.command()).isEqualTo(Command.RECIPIENT);
                    });
            session.send(mail, to("a@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org");
        assertThat(server.contents).hasSize(pipelining() ? 2 : 1);
        assertThat(server.contents.subList(0, server.contents.size() - 1)).allMatch(String::isEmpty);
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aRefusedRecipient_isRetriedOnlyIfTheRefusalIsTransient() throws Exception {
        server.answer("gone@example.org", "550 5.1.1 no such mailbox");
        server.answer("full@example.org", "452 4.2.2 mailbox full");
        try (var session = sender.open()) {
            assertThatThrownBy(() -> session.send(mail, to("gone@example.org")))
                    .isInstanceOfSatisfying(MailRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(550);
                        assertThat(refused.command()).isEqualTo(Command.RECIPIENT);
                        assertThat(refused.isPermanent()).isTrue();
                        assertThat(refused.isDoubtful()).isFalse();
                        assertThat(refused.getMessage()).doesNotContain("gone");
                    });
            assertThatThrownBy(() -> session.send(mail, to("full@example.org")))
                    .isInstanceOfSatisfying(
                            MailRefused.class,
                            refused -> assertThat(refused.isPermanent()).isFalse());
            session.send(mail, to("a@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org");
        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void manyRecipientsThatDoNotExistAreNoOutage() throws Exception {
        try (var session = sender.open()) {
            for (int i = 0; i < 20; i++) {
                String address = "gone" + i + "@example.org";
                server.answer(address, "550 5.1.1 no such mailbox");
                assertThatThrownBy(() -> session.send(mail, to(address))).isInstanceOf(MailRefused.class);
            }
            session.send(mail, to("a@example.org"));
        }
    }

    @Test
    void aRefusalOfTheSenderIsAnOutageAndNoRecipientsFault() {
        server.answerMail("550 5.1.8 sender blocked");

        assertUnavailable("a");
        assertUnavailable("b");

        assertThat(sender.isAvailable()).isFalse();
        assertThat(server.taken).isEmpty();
    }

    @Test
    void aRefusalToARecipientThatSpeaksOfTheSenderIsAnOutage() {
        server.answer("a@example.org", "530 5.7.0 Authentication required");
        server.answer("b@example.org", "550 5.1.8 Sender address rejected");

        assertUnavailable("a");
        assertUnavailable("b");

        assertThat(sender.isAvailable()).isFalse();
    }

    @Test
    void contentRefusedForOneIsThatMailsFault() throws Exception {
        server.answerContent("b@example.org", "554 5.6.0 we do not like it");
        try (var session = sender.open()) {
            session.send(mail, to("a@example.org"));
            assertThatThrownBy(() -> session.send(mail, to("b@example.org")))
                    .isInstanceOfSatisfying(MailRefused.class, refused -> {
                        assertThat(refused.command()).isEqualTo(Command.CONTENT);
                        assertThat(refused.isDoubtful()).isTrue();
                    });
            session.send(mail, to("c@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org", "c@example.org");
        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void contentRefusedForOneAfterTheOtherIsAnOutage() {
        for (String name : NAMES) {
            server.answerContent(name + "@example.org", "554 5.7.1 not today");
        }
        assertThat(catchThrowable(() -> send("a@example.org"))).isInstanceOf(MailRefused.class);
        assertThat(catchThrowable(() -> send("b@example.org"))).isInstanceOf(MailRefused.class);
        assertThatThrownBy(() -> send("c@example.org"))
                .isInstanceOfSatisfying(
                        MailServerUnavailable.class,
                        e -> assertThat(e.refusal())
                                .hasValueSatisfying(refusal ->
                                        assertThat(refusal.isDoubtful()).isTrue()));
        assertUnavailable("d");
        assertThat(sender.isAvailable()).isFalse();
    }

    @Test
    void contentRefusedAgainAndAgainForOneAloneIsNoOutage() {
        server.answerContent("b@example.org", "554 5.7.1 not today");
        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> send("b@example.org"))
                    .isInstanceOfSatisfying(
                            MailRefused.class,
                            refused -> assertThat(RefusalVerdict.of(refused, Duration.ofDays(1), false))
                                    .isEqualTo(RefusalVerdict.DOUBTFUL));
        }
        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void aContentRefusedAgainAfterAnotherMailWasTakenIsThatMailsFault() throws Exception {
        server.answerContent("b@example.org", "554 5.7.1 not today");
        send("a@example.org");

        assertThatThrownBy(() -> send("b@example.org")).isInstanceOfSatisfying(MailRefused.class, refused -> {
            assertThat(RefusalVerdict.of(refused, Duration.ofHours(1), false))
                    .as("refused for an hour, while another was taken")
                    .isEqualTo(RefusalVerdict.REFUSED);
            assertThat(RefusalVerdict.of(refused, Duration.ZERO, false))
                    .as("refused for the first time, after another was taken")
                    .isEqualTo(RefusalVerdict.DOUBTFUL);
        });
    }

    @Test
    void whileTheCircuitIsOpenTheServerIsLeftAlone() {
        server.answerMail("451 4.3.0 not now");
        assertUnavailable("a");
        assertUnavailable("b");
        int connections = server.connections.get();

        assertUnavailable("c");

        assertThat(server.connections).hasValue(connections);
    }

    @Test
    void anAddressCannotSayACommandOfItsOwn() {
        for (String address :
                new String[] {"a@example.org>\r\nRCPT TO:<b@example.org", "a@example.org\n", "<a@b.org>", "no address"
                }) {
            assertThatThrownBy(() -> send(address)).isInstanceOf(MailRefused.class);
        }
        assertThat(server.taken).isEmpty();
    }

    @Test
    void aServerThatClosesAfterSomeMails_isReconnected() throws Exception {
        try (var strict = start(2)) {
            var toStrict = sender(TestSmtp.on(strict.port()));
            try (var session = toStrict.open()) {
                for (String name : NAMES) {
                    session.send(mail, to(name + "@example.org"));
                }
            }
            assertThat(strict.taken).hasSize(6).doesNotHaveDuplicates();
            assertThat(strict.connections).hasValue(3);
            assertThat(toStrict.isAvailable()).isTrue();
        }
    }

    @Test
    void aServerThatClosesIdleConnections_isReconnected() throws Exception {
        for (String name : NAMES) {
            send(name + "@example.org");
            server.closeConnections();
        }
        assertThat(server.taken).hasSize(6).doesNotHaveDuplicates();
        assertThat(sender.isAvailable()).isTrue();
    }

    @Test
    void aMailThatMayHaveBeenTakenIsNotSentAgainAtOnce() throws Exception {
        send("a@example.org");
        server.closeInsteadOfTaking("b@example.org");

        assertUnavailable("b");

        assertThat(server.contents).as("bodies that arrived").hasSize(2);
    }

    @Test
    void aServerThatCannotBeReachedIsUnavailable() throws Exception {
        int nobodyListens;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        assertThatThrownBy(() -> send(sender(TestSmtp.on(nobodyListens)), "a@example.org"))
                .isInstanceOf(MailServerUnavailable.class);
    }

    @Test
    void aServerThatSaysNothingIsUnavailableAfterTheTimeout() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var toSilent = sender(TestSmtp.on(silent.getLocalPort()).with(Duration.ofMillis(100)));
            assertThatThrownBy(() -> send(toSilent, "a@example.org")).isInstanceOf(MailServerUnavailable.class);
        }
    }

    @Test
    void aMailTakesNoLongerThanTheTimeoutHoweverTheServerDrips() {
        var quick = sender(TestSmtp.on(server.port()).with(Duration.ofMillis(600)));
        server.dripEvery(Duration.ofMillis(250));
        var began = Instant.now();

        assertThatThrownBy(() -> send(quick, "a@example.org")).isInstanceOf(MailServerUnavailable.class);

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aServerThatStopsReadingHoldsNobodyUpBeyondTheTimeout() {
        var quick = sender(TestSmtp.on(server.port()).with(Duration.ofMillis(600)));
        server.stopReadingAtContent();
        var large = quick.encode(new MailContent("test", "P", "S", "x".repeat(20_000_000), "h", null, null));
        var began = Instant.now();

        assertThatThrownBy(() -> {
                    try (var session = quick.open()) {
                        session.send(large, to("a@example.org"));
                    }
                })
                .isInstanceOf(MailServerUnavailable.class);

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void withoutEncryptionNothingIsSentWhereItIsRequired() {
        for (Security security : new Security[] {Security.STARTTLS, Security.TLS}) {
            var strict = sender(TestSmtp.on(server.port()).with(security, true).with(Duration.ofSeconds(2)));
            assertThatThrownBy(() -> send(strict, "a@example.org")).isInstanceOf(MailServerUnavailable.class);
        }
        assertThat(server.taken).isEmpty();
    }

    @Test
    void aConnectionThatWasNotUsedForLongIsClosed() throws Exception {
        var now = new AtomicReference<>(Instant.parse("2012-04-02T09:00:00Z"));
        InstantSource time = now::get;
        var clock = time.withZone(ZoneOffset.UTC);
        var waiting = new SmtpMailSender(
                TestSmtp.on(server.port()), clock, new Dependencies(clock, new SimpleMeterRegistry()));
        send(waiting, "a@example.org");
        now.updateAndGet(instant -> instant.plusSeconds(31));
        waiting.closeIdle();
        send(waiting, "b@example.org");
        assertThat(server.connections).hasValue(2);
    }

    private void assertUnavailable(String name) {
        assertThatThrownBy(() -> send(name + "@example.org"))
                .as(name)
                .isInstanceOf(MailServerUnavailable.class)
                .hasMessageNotContaining("example.org");
    }

    private void send(String address) throws MailRefused, MailServerUnavailable {
        send(sender, address);
    }

    private void send(SmtpMailSender by, String address) throws MailRefused, MailServerUnavailable {
        try (var session = by.open()) {
            session.send(mail, to(address));
        }
    }

    private static SmtpMailSender sender(SmtpConfiguration configuration) {
        var clock = Clock.systemUTC();
        return new SmtpMailSender(configuration, clock, new Dependencies(clock, new SimpleMeterRegistry()));
    }

    private static Recipient to(String address) {
        return new Recipient(address, null, "id", null);
    }

    /** Whether the mail server of this test takes commands without waiting for each answer. */
    abstract boolean pipelining();

    private ScriptedServer start(int mailsOnAConnection) {
        try {
            var started = new ScriptedServer(mailsOnAConnection);
            return pipelining() ? started : started.withoutPipelining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
