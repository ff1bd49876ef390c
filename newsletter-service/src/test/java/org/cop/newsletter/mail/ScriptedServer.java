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

/**
 * A mail server that answers each address as it is told to, and hangs up after so many mails. It is as strict as real ones: no mail begins
 * within another, and none goes out to nobody.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final int mailsOnAConnection;
    private final boolean pipelining;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    /** Mails of which it was told all before it had answered anything. */
    final AtomicInteger toldInOneGo = new AtomicInteger();
    /** Bodies of mails that nobody was to get. */
    final List<String> forNobody = new CopyOnWriteArrayList<>();

    ScriptedServer(int mailsOnAConnection) throws IOException {
        this(mailsOnAConnection, false);
    }

    /** @param pipelining whether it offers to take commands in one go; if so it asks for the mail even if nobody is to get it */
    ScriptedServer(int mailsOnAConnection, boolean pipelining) throws IOException {
        this.pipelining = pipelining;
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
            boolean begun = false;
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split(" ")[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(client, pipelining ? "250-here\r\n250 PIPELINING" : "250 here");
                    case "RSET" -> {
                        begun = false;
                        to = "";
                        say(client, "250 ok");
                    }
                    case "MAIL" -> {
                        if (in.ready()) {
                            toldInOneGo.incrementAndGet();
                        }
                        if (begun) {
                            say(client, "503 nested");
                            continue;
                        }
                        if (mails == mailsOnAConnection) {
                            say(client, "421 enough for now");
                            return;
                        }
                        begun = true;
                        say(client, "250 ok");
                    }
                    case "RCPT" -> {
                        String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        String answer = answers.getOrDefault(address, "250 ok");
                        to = answer.startsWith("2") ? address : "";
                        say(client, answer);
                    }
                    case "DATA" -> {
                        if (to.isEmpty() && !pipelining) {
                            say(client, "503 to whom?");
                            continue;
                        }
                        say(client, "354 go on");
                        var content = new StringBuilder();
                        for (String body = in.readLine(); !".".equals(body); body = in.readLine()) {
                            if (body == null) {
                                return;
                            }
                            content.append(body).append('\n');
                        }
                        begun = false;
                        if (to.isEmpty()) {
                            forNobody.add(content.toString());
                            say(client, "554 to whom?");
                            continue;
                        }
                        mails++;
                        taken.add(to);
                        to = "";
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
