package org.cop.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cop.newsletter.mail.SmtpConfiguration.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpPostmanTest {
    private final ScriptedServer server = start();
    private final SmtpPostman postman =
            new SmtpPostman(configuration(server.port(), Security.OFFERED), Clock.systemUTC());
    private final EncodedMail mail =
            postman.encode(new MailContent(MailKind.TEST, "P", "S", ".\n..\ntext", "<p>html</p>", null));

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void manyMailsGoOverOneConnectionAndTheNextRoundOverTheSame() throws Exception {
        try (var round = postman.begin()) {
            round.send(mail, to("a@example.org"));
            round.send(mail, to("b@example.org"));
        }
        try (var round = postman.begin()) {
            round.send(mail, to("c@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aRefusalTellsWhetherThereIsUseInTryingAgainAndTheNextMailGoesOut() throws Exception {
        server.answer("gone@example.org", "550 no such mailbox");
        server.answer("full@example.org", "452 mailbox full");
        try (var round = postman.begin()) {
            assertThatThrownBy(() -> round.send(mail, to("gone@example.org")))
                    .isInstanceOfSatisfying(MailRefused.class, refused -> {
                        assertThat(refused.code()).isEqualTo(550);
                        assertThat(refused.isFinal()).isTrue();
                        assertThat(refused.getMessage()).doesNotContain("gone");
                    });
            assertThatThrownBy(() -> round.send(mail, to("full@example.org")))
                    .isInstanceOfSatisfying(
                            MailRefused.class,
                            refused -> assertThat(refused.isFinal()).isFalse());
            assertThatThrownBy(() -> round.send(mail, to("not an address")))
                    .isInstanceOfSatisfying(
                            MailRefused.class,
                            refused -> assertThat(refused.isFinal()).isTrue());
            round.send(mail, to("a@example.org"));
        }
        assertThat(server.taken).containsExactly("a@example.org");
    }

    @Test
    void aServerThatTakesCommandsInOneGoIsToldThemInOneGo() throws Exception {
        try (var quick = new ScriptedServer(Integer.MAX_VALUE, true)) {
            var toQuick = new SmtpPostman(configuration(quick.port(), Security.OFFERED), Clock.systemUTC());
            try (var round = toQuick.begin()) {
                round.send(mail, to("a@example.org"));
                round.send(mail, to("b@example.org"));
            }
            assertThat(quick.taken).containsExactly("a@example.org", "b@example.org");
            assertThat(quick.toldInOneGo).hasValue(2);
        }
        postman.begin().close();
        assertThat(server.toldInOneGo).as("a server that does not offer it").hasValue(0);
    }

    @Test
    void aMailThatIsRefusedInOneGoGoesToNobodyAndTheNextMailGoesOut() throws Exception {
        try (var quick = new ScriptedServer(Integer.MAX_VALUE, true)) {
            quick.answer("gone@example.org", "550 no such mailbox");
            var toQuick = new SmtpPostman(configuration(quick.port(), Security.OFFERED), Clock.systemUTC());
            try (var round = toQuick.begin()) {
                assertThatThrownBy(() -> round.send(mail, to("gone@example.org")))
                        .isInstanceOfSatisfying(
                                MailRefused.class,
                                refused -> assertThat(refused.code()).isEqualTo(550));
                round.send(mail, to("a@example.org"));
            }
            assertThat(quick.taken).containsExactly("a@example.org");
            assertThat(quick.forNobody).as("no byte of the mail").containsExactly("");
        }
    }

    @Test
    void anAddressCannotSayACommandOfItsOwn() throws Exception {
        try (var round = postman.begin()) {
            for (String address :
                    new String[] {"a@example.org>\r\nRCPT TO:<b@example.org", "a@example.org\n", "<a@b.org>"}) {
                assertThatThrownBy(() -> round.send(mail, to(address))).isInstanceOf(MailRefused.class);
            }
        }
        assertThat(server.taken).isEmpty();
    }

    @Test
    void aServerThatHangsUpAfterSomeMailsIsRungAgain() throws Exception {
        for (boolean pipelining : new boolean[] {false, true}) {
            isRungAgain(new ScriptedServer(2, pipelining));
        }
    }

    private void isRungAgain(ScriptedServer server) throws Exception {
        try (var strict = server) {
            var toStrict = new SmtpPostman(configuration(strict.port(), Security.OFFERED), Clock.systemUTC());
            try (var round = toStrict.begin()) {
                for (String name : new String[] {"a", "b", "c", "d", "e"}) {
                    round.send(mail, to(name + "@example.org"));
                }
            }
            assertThat(strict.taken).hasSize(5).doesNotHaveDuplicates();
            assertThat(strict.connections).hasValue(3);
        }
    }

    @Test
    void aServerThatIsAwayIsToldApartFromARefusal() throws Exception {
        int nobodyListens;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        var inVain = new SmtpPostman(configuration(nobodyListens, Security.OFFERED), Clock.systemUTC());
        assertThatThrownBy(inVain::begin).isInstanceOf(MailServerAway.class);
    }

    @Test
    void aServerThatSaysNothingIsAwayWhenThePatienceWithItIsOver() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var toSilent = new SmtpPostman(
                    configuration(silent.getLocalPort(), Security.OFFERED, Duration.ofMillis(100)), Clock.systemUTC());
            assertThatThrownBy(toSilent::begin).isInstanceOf(MailServerAway.class);
        }
    }

    @Test
    void aServerThatTakesNothingIsAway() throws Exception {
        try (var closed = new ScriptedServer(0)) {
            var toClosed = new SmtpPostman(configuration(closed.port(), Security.OFFERED), Clock.systemUTC());
            try (var round = toClosed.begin()) {
                assertThatThrownBy(() -> round.send(mail, to("a@example.org"))).isInstanceOf(MailServerAway.class);
            }
        }
    }

    @Test
    void withoutEncryptionNothingIsSentWhereItIsRequired() {
        for (Security security : new Security[] {Security.REQUIRED, Security.TLS}) {
            var strict = new SmtpPostman(configuration(server.port(), security), Clock.systemUTC());
            assertThatThrownBy(strict::begin).isInstanceOf(MailServerAway.class);
        }
        assertThat(server.taken).isEmpty();
    }

    @Test
    void aConnectionThatWasNotUsedForLongIsClosed() throws Exception {
        var clock = new SettableClock(Instant.parse("2012-04-02T09:00:00Z"));
        var waiting = new SmtpPostman(configuration(server.port(), Security.OFFERED), clock);
        waiting.begin().close();
        clock.forward(Duration.ofSeconds(31));
        waiting.hangUp();
        waiting.begin().close();
        assertThat(server.connections).hasValue(2);
    }

    private static Recipient to(String address) {
        return new Recipient(address, null, "id", null);
    }

    private static ScriptedServer start() {
        try {
            return new ScriptedServer(Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmtpConfiguration configuration(int port, Security security) {
        return configuration(port, security, Duration.ofMinutes(1));
    }

    private static SmtpConfiguration configuration(int port, Security security, Duration patience) {
        return new SmtpConfiguration() {
            @Override
            public String from() {
                return "newsletter@example.org";
            }

            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public Optional<String> username() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }

            @Override
            public Security security() {
                return security;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
    }
}
