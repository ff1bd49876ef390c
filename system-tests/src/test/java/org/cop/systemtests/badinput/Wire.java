package org.cop.systemtests.badinput;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A connection to a service, for requests that HTTP clients refuse to send. It is opened again when the other side has closed it. */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT = 15_000;
    private static final byte[] NOTHING = new byte[0];

    private final URI service;
    private Socket socket;
    private InputStream in;

    Wire(URI service) {
        this.service = service;
    }

    Answer send(byte[] request, boolean head) throws IOException {
        boolean used = socket != null;
        Answer answer = once(request, head);
        // The other side may have closed the connection behind its last answer; then this request has not been looked
        // at.
        return answer.status() == 0 && used ? once(request, head) : answer;
    }

    private Answer once(byte[] request, boolean head) throws IOException {
        if (socket == null) {
            open();
        }
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // Refused while it was still being sent; the answer may have come nevertheless.
        }
        try {
            Answer answer = read(head);
            while (answer.status() >= 100 && answer.status() < 200) {
                answer = read(head);
            }
            if (answer.header("connection").equalsIgnoreCase("close")
                    || answer.status() == 414
                    || answer.status() == 431) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            return Answer.none();
        }
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), TIMEOUT);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Answer read(boolean head) throws IOException {
        String start = line();
        int status = Integer.parseInt(start.split(" ")[1]);
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, head || status == 204 || status < 200 ? NOTHING : body(headers));
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            int length = Integer.parseInt(headers.get("content-length").getFirst());
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new IOException("The answer breaks off");
            }
            return body;
        }
        if (!headers.containsKey("transfer-encoding")) {
            return in.readAllBytes();
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Closed");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
