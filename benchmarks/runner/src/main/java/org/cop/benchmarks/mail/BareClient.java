package org.cop.benchmarks.mail;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The least that mails cost: sockets that write bytes which are ready, with no mail queue, nothing to render and all readers alike. The end of
 * a mail, the next envelope and DATA go out together, which is as much at once as SMTP allows: one round trip a mail.
 */
final class BareClient {
    private final int port;
    private final int connections;
    private final byte[] mail;

    /** @param mail headers and body, without the dot that ends it */
    BareClient(int port, int connections, byte[] mail) {
        this.port = port;
        this.connections = connections;
        this.mail = mail;
    }

    /** Returns when the last mail was taken. */
    void send(int mails) throws IOException, InterruptedException {
        try (var executor = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int share = mails / connections + (i < mails % connections ? 1 : 0);
                senders.add(executor.submit(() -> {
                    sendOnOne(share);
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private void sendOnOne(int mails) throws IOException {
        if (mails == 0) {
            return;
        }
        byte[] envelope = "MAIL FROM:<benchmark@cop.example.org>\r\nRCPT TO:<reader@example.org>\r\nDATA\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(mail);
        whole.writeBytes(".\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] last = whole.toByteArray();
        whole.writeBytes(envelope);
        byte[] mailAndNextEnvelope = whole.toByteArray();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            expect(in, "220 ");
            out.write("EHLO bare\r\n".getBytes(StandardCharsets.US_ASCII));
            expect(in, "250 ");
            out.write(envelope);
            for (int i = 0; i < mails; i++) {
                expect(in, "250 ");
                expect(in, "250 ");
                expect(in, "354 ");
                out.write(i == mails - 1 ? last : mailAndNextEnvelope);
                expect(in, "250 ");
            }
        }
    }

    private static void expect(BufferedReader in, String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("The sink answered " + line);
        }
    }
}
