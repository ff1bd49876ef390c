package org.cop.kit.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one connection, of which the last carries it. They send at once: waiting for more to say (Nagle) meets the server's
 * delayed acknowledgement and costs 40 ms a mail.
 */
final class NoDelaySockets extends SocketFactory {
    private final Deadline deadline;
    private @Nullable Socket last;
    private @Nullable Socket carrier;

    NoDelaySockets(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The socket at the bottom of the connection, which can be closed whatever is going on above it. */
    Socket last() throws IOException {
        if (last == null) {
            throw new IOException("No connection was made");
        }
        return last;
    }

    /** The socket through which the connection goes: the last one, or the TLS upon it. */
    Socket carrier() throws IOException {
        if (carrier == null) {
            throw new IOException("No connection was made");
        }
        return carrier;
    }

    /** From now on the connection goes through this one, which stands on the last one. */
    Socket carry(Socket socket) {
        carrier = socket;
        return socket;
    }

    /** From now on it is this socket that the connection stands on. */
    <S extends Socket> S use(S socket) throws IOException {
        socket.setTcpNoDelay(true);
        deadline.watch(socket);
        last = socket;
        carrier = socket;
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return use(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connect(bind(createSocket(), localHost, localPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connect(bind(createSocket(), localAddress, localPort), new InetSocketAddress(address, port));
    }

    static <S extends Socket> S bind(S socket, InetAddress address, int port) throws IOException {
        socket.bind(new InetSocketAddress(address, port));
        return socket;
    }

    static <S extends Socket> S connect(S socket, InetSocketAddress address) throws IOException {
        try {
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
