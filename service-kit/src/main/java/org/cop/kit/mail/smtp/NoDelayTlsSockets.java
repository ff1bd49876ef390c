package org.cop.kit.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** The same with TLS from the first byte, or put on the socket of a connection that has begun without (STARTTLS). */
final class NoDelayTlsSockets extends SSLSocketFactory {
    private final NoDelaySockets sockets;
    private final SSLSocketFactory tls;

    /** @param tls trusts the servers that may be spoken to */
    NoDelayTlsSockets(NoDelaySockets sockets, SSLSocketFactory tls) {
        this.sockets = sockets;
        this.tls = tls;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    /** Angus also connects a socket of its own and has TLS put on it, where that is wanted from the first byte. */
    @Override
    public Socket createSocket(Socket begun, String host, int port, boolean autoClose) throws IOException {
        return sockets.carry(tls.createSocket(sockets.use(begun), host, port, autoClose));
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.use(tls.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return NoDelaySockets.connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return NoDelaySockets.connect(
                NoDelaySockets.bind(createSocket(), localHost, localPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return NoDelaySockets.connect(createSocket(), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return NoDelaySockets.connect(
                NoDelaySockets.bind(createSocket(), localAddress, localPort), new InetSocketAddress(address, port));
    }
}
