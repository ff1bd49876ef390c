package org.cop.kit.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection, on which Angus puts TLS where it is wanted. It sends at once: waiting for more to say (Nagle) meets the
 * server's delayed acknowledgement and costs 40 ms a mail.
 */
final class NoDelaySockets extends SocketFactory {
    private final Deadline deadline;
    private @Nullable Socket last;

    NoDelaySockets(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The socket that carries the connection. */
    Socket last() throws IOException {
        if (last == null) {
            throw new IOException("No connection was made");
        }
        return last;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = new Socket();
        socket.setTcpNoDelay(true);
        deadline.watch(socket);
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("Angus connects it");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("Angus connects it");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("Angus connects it");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("Angus connects it");
    }
}
