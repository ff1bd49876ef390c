package org.cop.benchmarks.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.cop.benchmarks.measure.Cpu;

/** The {@link SmtpSink} at work, and what there is to ask it. */
final class SinkProcess implements AutoCloseable {
    private static final int TRIES = 100;
    private static final String ITS_WORDS = "220 sink\r\n250 ok\r\n";

    private final Process process;
    private final int port;

    private SinkProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static SinkProcess start(int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmtpSink.class.getName(),
                        String.valueOf(port))
                .inheritIO()
                .start();
        var sink = new SinkProcess(process, port);
        for (int i = 0; ; i++) {
            try {
                sink.mails();
                return sink;
            } catch (IOException notYet) {
                if (i == TRIES || !process.isAlive()) {
                    process.destroy();
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    int port() {
        return port;
    }

    Cpu cpu() {
        return Cpu.of(process.toHandle());
    }

    /** How many it has taken since it started. */
    long mails() throws IOException {
        return Long.parseLong(ask("XCOUNT").substring(4));
    }

    void delay(int milliseconds) throws IOException {
        ask("XDELAY " + milliseconds);
    }

    /** The next mail that it takes, as it came, without the dot that ends it. */
    CompletableFuture<byte[]> nextMail() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write("XNEXT\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().readNBytes(ITS_WORDS.length()); // by then it has the request
        return CompletableFuture.supplyAsync(() -> {
            try (socket) {
                byte[] all = socket.getInputStream().readAllBytes();
                return Arrays.copyOf(all, all.length - ".\r\n".length());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String ask(String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            in.readLine();
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = in.readLine();
            if (answer == null) {
                throw new IOException("The sink hung up");
            }
            return answer;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
