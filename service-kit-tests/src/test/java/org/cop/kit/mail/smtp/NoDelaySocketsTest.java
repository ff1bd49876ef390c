package org.cop.kit.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoDelaySocketsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final NoDelaySockets sockets = new NoDelaySockets(new Deadline(alarms, Duration.ofMinutes(1)));

    @AfterEach
    void stop() {
        alarms.shutdownNow();
    }

    @Test
    void everyWayToMakeASocketGivesOneThatSendsAtOnceAndIsConnected() throws IOException {
        try (var server = new ServerSocket(0, 10, HERE)) {
            int port = server.getLocalPort();
            for (Socket made : new Socket[] {
                sockets.createSocket(HERE, port),
                sockets.createSocket(HERE.getHostAddress(), port),
                sockets.createSocket(HERE, port, HERE, 0),
                sockets.createSocket(HERE.getHostAddress(), port, HERE, 0)
            }) {
                try (made) {
                    assertThat(made.getTcpNoDelay()).isTrue();
                    assertThat(made.getPort()).isEqualTo(port);
                }
            }
        }
    }

    @Test
    void aSocketThatCannotConnectIsClosed() throws IOException {
        int nobodyListens;
        try (var server = new ServerSocket(0, 1, HERE)) {
            nobodyListens = server.getLocalPort();
        }
        assertThatThrownBy(() -> sockets.createSocket(HERE, nobodyListens)).isInstanceOf(IOException.class);
        assertThat(sockets.last().isClosed()).isTrue();
    }
}
