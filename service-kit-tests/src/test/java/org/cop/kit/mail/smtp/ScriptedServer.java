package org.cop.kit.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers each command as it is set to, and closes the connection after so many mails. It is as strict as real ones: no mail begins
 * within another, and none goes out to nobody.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final int mailsOnAConnection;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> contentAnswers = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile String mailAnswer = "250 ok";
    private volatile Duration drip = Duration.ZERO;
    private volatile boolean deaf;
    private volatile boolean pipelining = true;
    private volatile boolean takesDataForNobody;

    final List<String> taken = new CopyOnWriteArrayList<>();
    /** As they came, before dots are taken away. */
    final List<String> contents = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();
    /** Envelopes of which all three commands had come before the first was answered. */
    final AtomicInteger pipelined = new AtomicInteger();

    ScriptedServer(int mailsOnAConnection) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.mailsOnAConnection = mailsOnAConnection;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** What it says to {@code MAIL FROM}. */
    void answerMail(String reply) {
        mailAnswer = reply;
    }

    /** What it says to {@code RCPT TO} of that address. */
    void answer(String address, String reply) {
        answers.put(address, reply);
    }

    /** What it says to the mail itself when it is for that address. */
    void answerContent(String address, String reply) {
        contentAnswers.put(address, reply);
    }

    void closeInsteadOfTaking(String address) {
        lost.add(address);
    }

    /** Each answer comes a character at a time. */
    void dripEvery(Duration pause) {
        drip = pause;
    }

    /** It takes one command at a time; several at once confuse it. */
    ScriptedServer withoutPipelining() {
        pipelining = false;
        return this;
    }

    /** It lets a mail begin although it has refused the recipient, as RFC 2920 allows it. */
    void takeDataForNobody() {
        takesDataForNobody = true;
    }

    void stopReadingAtContent() {
        deaf = true;
    }

    /** Ends every connection. */
    void closeConnections() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
        clients.clear();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                clients.add(client);
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
                if (!pipelining && in.ready()) {
                    say(client, "421 one at a time");
                    return;
                }
                switch (verb) {
                    case "EHLO" -> say(client, pipelining ? "250-here\r\n250 PIPELINING" : "250 here");
                    case "RSET" -> {
                        begun = false;
                        to = "";
                        say(client, "250 ok");
                    }
                    case "MAIL" -> {
                        if (begun) {
                            say(client, "503 nested");
                            continue;
                        }
                        if (mails == mailsOnAConnection) {
                            say(client, "421 enough for now");
                            return;
                        }
                        if (in.ready()) {
                            pipelined.incrementAndGet();
                        }
                        begun = mailAnswer.startsWith("2");
                        say(client, mailAnswer);
                    }
                    case "RCPT" -> {
                        String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        String answer = answers.getOrDefault(address, "250 ok");
                        to = answer.startsWith("2") ? address : "";
                        say(client, answer);
                    }
                    case "DATA" -> {
                        if (to.isEmpty() && takesDataForNobody) {
                            say(client, "354 go on");
                            contents.add(String.valueOf(content(in)));
                            begun = false;
                            say(client, "554 to nobody");
                            continue;
                        }
                        if (to.isEmpty()) {
                            say(client, "503 to whom?");
                            continue;
                        }
                        say(client, "354 go on");
                        if (deaf) {
                            Thread.sleep(Duration.ofSeconds(30));
                        }
                        String content = content(in);
                        if (content == null) {
                            return;
                        }
                        contents.add(content);
                        if (lost.contains(to)) {
                            return;
                        }
                        String answer = contentAnswers.getOrDefault(to, "250 taken");
                        if (answer.startsWith("2")) {
                            mails++;
                            taken.add(to);
                        }
                        begun = false;
                        to = "";
                        say(client, answer);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (String body = in.readLine(); !".".equals(body); body = in.readLine()) {
            if (body == null) {
                return null;
            }
            content.append(body).append("\r\n");
        }
        return content.toString();
    }

    private void say(Socket client, String line) throws IOException, InterruptedException {
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        var out = client.getOutputStream();
        if (drip.isZero()) {
            out.write(bytes);
            out.flush();
            return;
        }
        for (byte each : bytes) {
            Thread.sleep(drip);
            out.write(each);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
