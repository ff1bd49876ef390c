package org.cop.benchmarks.mail;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes every mail and keeps none. It reads each byte, as SMTP's framing asks of it, and looks at nothing else; like real
 * servers it offers PIPELINING and answers at once all that came at once. A process of its own, so that its processor time is apart.
 *
 * <p>Three commands are for the benchmark: {@code XCOUNT} answers how many mails it took; {@code XDELAY n} lets it take n milliseconds for
 * each recipient and for each mail, as a server does that looks things up and writes to a disk; {@code XNEXT} waits for the next mail and
 * gives it back.
 */
final class SmtpSink {
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private final LongAdder mails = new LongAdder();
    private final BlockingQueue<ByteArrayOutputStream> wanted = new LinkedBlockingQueue<>();
    private volatile int delay;

    private SmtpSink() {}

    /** @param arguments the port */
    public static void main(String[] arguments) throws IOException {
        var sink = new SmtpSink();
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 100, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                Thread.ofPlatform().daemon().start(() -> sink.serve(client));
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            new Dialogue(client).hold();
        } catch (IOException hungUp) {
            // as clients do
        }
    }

    private final class Dialogue {
        private final InputStream in;
        private final OutputStream out;
        private final byte[] buffer = new byte[64 * 1024];
        private int next;
        private int end;

        Dialogue(Socket client) throws IOException {
            this.in = client.getInputStream();
            this.out = new BufferedOutputStream(client.getOutputStream(), 1024);
        }

        void hold() throws IOException {
            say("220 sink");
            while (true) {
                String command = line();
                switch (command.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SIZE 10000000");
                    case "RCPT" -> {
                        pause();
                        say("250 ok");
                    }
                    case "DATA" -> {
                        say("354 go on");
                        mail(wanted.poll());
                        pause();
                        mails.increment();
                        say("250 taken");
                    }
                    case "QUIT" -> {
                        say("221 bye");
                        out.flush();
                        return;
                    }
                    case "XCOUNT" -> say("250 " + mails.sum());
                    case "XDELAY" -> {
                        delay = Integer.parseInt(command.substring("XDELAY ".length()));
                        say("250 ok");
                    }
                    case "XNEXT" -> {
                        giveNextMail();
                        return;
                    }
                    default -> say("250 ok");
                }
            }
        }

        private void pause() {
            if (delay > 0) {
                try {
                    Thread.sleep(delay);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void say(String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private void fill() throws IOException {
            out.flush();
            next = 0;
            end = in.read(buffer);
            if (end < 0) {
                throw new IOException("The client hung up");
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            while (true) {
                if (next == end) {
                    fill();
                }
                char c = (char) buffer[next++];
                if (c == '\n') {
                    return line.toString();
                }
                if (c != '\r') {
                    line.append(c);
                }
            }
        }

        private void giveNextMail() throws IOException {
            var mail = new ByteArrayOutputStream();
            synchronized (mail) {
                wanted.add(mail);
                say("250 ok");
                out.flush();
                try {
                    mail.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                mail.writeTo(out);
            }
            out.flush();
        }

        /** @param keeper null for a mail that nobody wants back, as a rule */
        private void mail(@Nullable ByteArrayOutputStream keeper) throws IOException {
            int matched = 2; // it stands at the beginning of a line
            while (matched < END.length) {
                if (next == end) {
                    fill();
                }
                byte b = buffer[next++];
                if (keeper != null) {
                    keeper.write(b);
                }
                if (b == END[matched]) {
                    matched++;
                } else {
                    matched = b == '\r' ? 1 : 0;
                }
            }
            if (keeper != null) {
                synchronized (keeper) {
                    keeper.notifyAll();
                }
            }
        }
    }
}
