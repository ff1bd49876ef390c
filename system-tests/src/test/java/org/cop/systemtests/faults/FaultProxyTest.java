package org.cop.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy in front of a server that says back what it reads. */
class FaultProxyTest {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int SHORT_MILLIS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket echo;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket socket = echo.accept();
                    threads.execute(() -> repeat(socket));
                } catch (IOException closed) {
                    // then the loop ends
                }
            }
        });
        proxy = new FaultProxy(echo.getLocalPort());
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException broken) {
            // as some tests want it
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
        threads.shutdownNow();
    }

    @Test
    void bytesPassTheProxyBothWays() throws IOException {
        try (var socket = connected()) {
            assertThat(answer(socket, "hello")).isEqualTo("hello");
            socket.shutdownOutput();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void requestsAreCountedOnceAlsoWhileTheServerIsSilent() throws IOException {
        proxy.count("hello");
        try (var socket = connected()) {
            assertThat(answer(socket, "hello")).isEqualTo("hello");
            assertThat(answer(socket, "other")).isEqualTo("other");
        }
        assertThat(proxy.seen()).isEqualTo(1);

        proxy.fallSilent();
        try (var socket = connected()) {
            socket.getOutputStream().write("hello".getBytes(UTF_8));
            await().until(() -> proxy.seen() == 2);
        }
    }

    @Test
    void aDelayedAnswerIsWholeAndLate() throws IOException {
        proxy.delay(Duration.ofMillis(SHORT_MILLIS));
        try (var socket = connected()) {
            long before = System.nanoTime();
            assertThat(answer(socket, "hello")).isEqualTo("hello");
            // There and back.
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(2 * SHORT_MILLIS));
        }
    }

    @Test
    void aDrippingAnswerIsWholeAndComesByteByByte() throws IOException {
        proxy.drip(Duration.ofMillis(10));
        try (var socket = connected()) {
            socket.getOutputStream().write("hello".getBytes(UTF_8));
            assertThat(socket.getInputStream().read(new byte[5])).isEqualTo(1);
            assertThat(new String(socket.getInputStream().readNBytes(4), UTF_8)).isEqualTo("ello");
        }
    }

    @Test
    void aCutBreaksConnectionsAndNewOnesAreTaken() throws IOException {
        try (var socket = connected()) {
            assertThat(answer(socket, "hello")).isEqualTo("hello");
            proxy.cut();
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        try (var socket = connected()) {
            assertThat(answer(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void refusedConnections_areAcceptedAfterHealing() throws IOException {
        proxy.refuse();
        assertThatThrownBy(this::connected).isInstanceOf(ConnectException.class);
        proxy.heal();
        try (var socket = connected()) {
            assertThat(answer(socket, "again")).isEqualTo("again");
        }
    }

    @Test
    void silenceTakesConnectionsAndAnswersNothing() throws IOException {
        try (var before = connected()) {
            assertThat(answer(before, "hello")).isEqualTo("hello");
            proxy.fallSilent();
            try (var during = connected()) {
                for (var socket : new Socket[] {before, during}) {
                    socket.setSoTimeout(SHORT_MILLIS);
                    assertThatThrownBy(() -> answer(socket, "anybody?")).isInstanceOf(SocketTimeoutException.class);
                }
                proxy.heal();
                for (var socket : new Socket[] {before, during}) {
                    socket.setSoTimeout(TIMEOUT_MILLIS);
                    assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
                }
            }
        }
        try (var after = connected()) {
            assertThat(answer(after, "again")).isEqualTo("again");
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    private static String answer(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(UTF_8));
        return new String(socket.getInputStream().readNBytes(words.length()), UTF_8);
    }
}
