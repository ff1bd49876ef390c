package org.cop.kit.web.limit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections of one client that sends what no HTTP client would. */
class RawClient implements AutoCloseable {
    private final URI server;
    private final String address;
    private final List<Socket> sockets = new ArrayList<>();

    /** @param address a loopback address of its own, so that its share is not that of others */
    RawClient(URI server, String address) {
        this.server = server;
        this.address = address;
    }

    Socket send(String request) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), 5_000);
        socket.setSoTimeout(15_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** A POST of a body of which only the beginning comes. */
    Socket stall(String path, int length, String beginning, String... headers) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n" + String.join("", List.of(headers)) + "\r\n" + beginning);
    }

    /** Until the service closes the connection or the body is there. */
    static String answer(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.indexOf("\r\n\r\n") >= 0 && (text.charAt(text.length() - 1) == '}')) {
                break;
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
