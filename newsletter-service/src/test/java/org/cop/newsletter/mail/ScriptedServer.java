package org.cop.newsletter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers each address as it is told to, and hangs up after so many mails. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final int mailsOnAConnection;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    ScriptedServer(int mailsOnAConnection) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.mailsOnAConnection = mailsOnAConnection;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What it says to {@code RCPT TO} of that address. */
    void answer(String address, String reply) {
        answers.put(address, reply);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 here");
            int mails = 0;
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "MAIL" -> {
                        if (mails == mailsOnAConnection) {
                            say(client, "421 enough for now");
                            return;
                        }
                        say(client, "250 ok");
                    }
                    case "RCPT" -> {
                        to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(client, answers.getOrDefault(to, "250 ok"));
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        for (String body = in.readLine(); !".".equals(body); body = in.readLine()) {
                            if (body == null) {
                                return;
                            }
                        }
                        mails++;
                        taken.add(to);
                        say(client, "250 taken");
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            // as clients do
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
