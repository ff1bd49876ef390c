package org.cop.kit.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.cop.kit.dependency.Dependencies;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailContent;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.kit.mail.SmtpConfiguration;
import org.cop.kit.mail.SmtpConfiguration.Security;
import org.cop.kit.mail.TestSmtp;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real mail server, with TLS and login. In an application only because circuits need one. */
@QuarkusTest
@ServiceTest
@Timeout(60)
class SmtpLoginTest {
    private static final String USER = "platform";
    private static final String PASSWORD = "correct-horse";
    private static final char[] STORE = "only-for-the-test".toCharArray();

    @TempDir
    static Path folder;

    private static Path certificate;
    private static SSLContext identity;

    private final List<String> passwords = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> started = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void makeAServerThatSignedItsOwnCertificate() throws Exception {
        certificate = folder.resolve("server.pem");
        Path store = folder.resolve("server.p12");
        keytool("-genkeypair", store, "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1");
        keytool("-exportcert", store, "-rfc", "-file", certificate.toString());
        identity = identity(store);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : started) {
            each.close();
        }
    }

    @Test
    void theRightPasswordOverStarttlsDeliversTheMail() throws Exception {
        int port = start(server().requireTLS().requireAuth());

        send(smtp(port).trusting(certificate).withLogin(USER, PASSWORD));

        assertThat(taken).containsExactly("a@example.org");
        assertThat(passwords).containsExactly(PASSWORD);
    }

    @Test
    void theRightPasswordOverTlsFromTheFirstByteDeliversTheMail() throws Exception {
        int port = start(server().serverSocketFactory(identity).requireAuth());

        send(smtp(port).with(Security.TLS, true).trusting(certificate).withLogin(USER, PASSWORD));

        assertThat(taken).containsExactly("a@example.org");
        assertThat(passwords).containsExactly(PASSWORD);
    }

    @Test
    void aWrongPasswordIsTheSendersFaultAndNoRecipients() throws Exception {
        int port = start(server().requireTLS().requireAuth());

        assertUnavailable(smtp(port).trusting(certificate).withLogin(USER, "wrong"));

        assertThat(passwords).contains("wrong").doesNotContain(PASSWORD);
        assertThat(taken).isEmpty();
    }

    @Test
    void aServerWithoutStarttls_neverGetsThePassword() throws Exception {
        int port = start(SMTPServer.port(0)
                .authenticationHandlerFactory(logins())
                .messageHandler((context, from, to, data) -> taken.add(to)));

        assertUnavailable(smtp(port).withLogin(USER, PASSWORD));

        assertThat(passwords).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void aSelfSignedCertificateIsRefusedUnlessItIsTrusted() throws Exception {
        int starttls = start(server().requireTLS().requireAuth());
        int tls = start(server().serverSocketFactory(identity).requireAuth());

        assertUnavailable(smtp(starttls).withLogin(USER, PASSWORD));
        assertUnavailable(smtp(tls).with(Security.TLS, true).withLogin(USER, PASSWORD));

        assertThat(passwords).isEmpty();
        assertThat(taken).isEmpty();
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        Path store = folder.resolve("other.p12");
        Path other = folder.resolve("other.pem");
        keytool(
                "-genkeypair",
                store,
                "-keyalg",
                "EC",
                "-dname",
                "CN=mail.example.org",
                "-ext",
                "SAN=dns:mail.example.org");
        keytool("-exportcert", store, "-rfc", "-file", other.toString());
        int port = start(
                server().startTlsSocketFactory(identity(store)).requireTLS().requireAuth());

        assertUnavailable(smtp(port).trusting(other).withLogin(USER, PASSWORD));

        assertThat(passwords).isEmpty();
    }

    @Test
    void aFileWithoutCertificatesEndsTheStart() throws Exception {
        Path empty = Files.createTempFile(folder, "empty", ".pem");

        assertThatThrownBy(() -> sender(smtp(1).trusting(empty)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SMTP_TRUSTED_CERTIFICATES");
    }

    private void assertUnavailable(TestSmtp configuration) {
        assertThatThrownBy(() -> send(configuration))
                .isInstanceOfSatisfying(
                        MailServerUnavailable.class,
                        e -> assertThat(e.refusal()).as("a refusal of the mail").isEmpty());
    }

    private void send(TestSmtp configuration) throws MailRefused, MailServerUnavailable {
        SmtpMailSender sender = sender(configuration);
        started.add(sender::stop);
        EncodedMail mail = sender.encode(new MailContent("test", "P", "S", "text", "<p>html</p>", null, null));
        try (var session = sender.open()) {
            session.send(mail, new Recipient("a@example.org", null, "id", null));
        }
    }

    private static SmtpMailSender sender(SmtpConfiguration configuration) {
        var clock = Clock.systemUTC();
        return new SmtpMailSender(configuration, clock, new Dependencies(clock, new SimpleMeterRegistry()));
    }

    private static TestSmtp smtp(int port) {
        return TestSmtp.on(port).with(Duration.ofSeconds(20));
    }

    private SMTPServer.Builder server() {
        return SMTPServer.port(0)
                .enableTLS()
                .startTlsSocketFactory(identity)
                .authenticationHandlerFactory(logins())
                .messageHandler((context, from, to, data) -> taken.add(to));
    }

    private EasyAuthenticationHandlerFactory logins() {
        return new EasyAuthenticationHandlerFactory((user, password, context) -> {
            passwords.add(password);
            if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
            }
        });
    }

    private int start(SMTPServer.Builder builder) {
        SMTPServer server =
                builder.bindAddress(InetAddress.getLoopbackAddress()).build();
        server.start();
        started.add(server::stop);
        return server.getPortAllocated();
    }

    private static SSLContext identity(Path store) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, STORE);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String command, Path store, String... more) throws InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-alias",
                "server",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(STORE)));
        words.addAll(List.of(more));
        try {
            var process = new ProcessBuilder(words).inheritIO().start();
            assertThat(process.waitFor()).as(command).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
