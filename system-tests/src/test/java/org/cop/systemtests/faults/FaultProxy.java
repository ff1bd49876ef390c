package org.cop.systemtests.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Stands between a client and a server on this machine and does to what passes whatever a network can do. At first: nothing. */
public final class FaultProxy implements AutoCloseable {
    private enum Network {
        SOUND,
        SLOW,
        DRIPPING,
        SILENT
    }

    /** Between the bytes of a line that is slow and no worse: 10 kB a second get through. */
    public static final Duration SLOW_DRIP = Duration.ofNanos(100_000);

    private static final int LONGEST_PIECE = 16 * 1024;

    private final int upstream;
    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile Network network = Network.SOUND;
    private volatile Duration pause = Duration.ZERO;
    private volatile ServerSocket listener;
    private volatile Thread accepting;
    private volatile Sought sought = new Sought("(?!)");

    /** What is looked for in what clients send. */
    private record Sought(Pattern pattern, AtomicLong seen) {
        Sought(String pattern) {
            this(Pattern.compile(pattern), new AtomicLong());
        }
    }

    /** @param upstream the server's port */
    public FaultProxy(int upstream) {
        this(0, upstream);
    }

    /**
     * @param port where to listen; 0 for any that is free
     * @param upstream the server's port
     */
    public FaultProxy(int port, int upstream) {
        this.upstream = upstream;
        this.listener = listen(port);
        this.accepting = accepting(listener);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** Everything passes again. Connections on which something was lost are reset, as the server does with what it has forgotten. */
    public void heal() {
        network = Network.SOUND;
        connections.stream().filter(connection -> connection.lost).forEach(Connection::reset);
        if (listener.isClosed()) {
            listener = listen(port);
            accepting = accepting(listener);
        }
    }

    /** Every piece of data comes later, either way. */
    public void delay(Duration each) {
        pause = each;
        network = Network.SLOW;
    }

    /** A byte at a time, either way. On a busy machine some come late, and those behind them make it up. */
    public void drip(Duration betweenBytes) {
        pause = betweenBytes;
        network = Network.DRIPPING;
    }

    /** The connections that there are break; new ones can be made. */
    public void cut() {
        connections.forEach(Connection::reset);
    }

    /** Nobody listens any more, and the connections that there are break. */
    public void refuse() {
        closeListener();
        cut();
    }

    /** Connections are taken and kept, and nothing ever arrives on them, not even their end. */
    public void fallSilent() {
        network = Network.SILENT;
    }

    /**
     * From now on {@link #seen} counts requests, whatever becomes of them.
     *
     * @param pattern a regular expression for a part of them, such as of their path
     */
    public void count(String pattern) {
        sought = new Sought(pattern);
    }

    public long seen() {
        return sought.seen().get();
    }

    private void inspect(byte[] piece, int length) {
        Sought now = sought;
        if (now.pattern().matcher(new String(piece, 0, length, ISO_8859_1)).find()) {
            now.seen().incrementAndGet();
        }
    }

    @Override
    public void close() {
        refuse();
        threads.shutdownNow();
    }

    private static ServerSocket listen(int where) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), where));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thread of the platform: see {@link #closeListener}. */
    private Thread accepting(ServerSocket from) {
        return Thread.ofPlatform().daemon().start(() -> accept(from));
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                var connection = new Connection(from.accept());
                connections.add(connection);
                threads.execute(connection::open);
            } catch (IOException closed) {
                // then the loop ends
            }
        }
    }

    /** Only when nobody waits on it any more does the system close it: until then a connection may still be taken. */
    private void closeListener() {
        try {
            listener.close();
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean lost;

        Connection(Socket client) {
            this.client = client;
        }

        void open() {
            try {
                if (network == Network.SILENT) {
                    lost = true; // the server never sees it
                    swallow(client.getInputStream());
                    return;
                }
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                server.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), upstream));
                threads.execute(() -> pump(server, client));
                pump(client, server);
            } catch (IOException unreachable) {
                reset();
            }
        }

        private void pump(Socket from, Socket to) {
            byte[] piece = new byte[LONGEST_PIECE];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                    if (from == client) {
                        inspect(piece, length);
                    }
                    pass(piece, length, out);
                }
                if (network == Network.SILENT || lost) {
                    lost = true;
                } else {
                    to.shutdownOutput();
                }
            } catch (IOException broken) {
                if (network != Network.SILENT) {
                    reset();
                } else {
                    lost = true;
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                if (from.isClosed() || to.isClosed() || (from.isInputShutdown() && to.isInputShutdown())) {
                    connections.remove(this);
                }
            }
        }

        private void pass(byte[] piece, int length, OutputStream out) throws IOException, InterruptedException {
            int sent = 0;
            long due = System.nanoTime();
            while (sent < length) {
                switch (network) {
                    case SILENT -> {
                        lost = true;
                        return;
                    }
                    case DRIPPING -> {
                        due += pause.toNanos();
                        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                        out.write(piece, sent, 1);
                        sent++;
                    }
                    case SLOW -> {
                        Thread.sleep(pause);
                        out.write(piece, sent, length - sent);
                        sent = length;
                    }
                    case SOUND -> {
                        if (lost) {
                            throw new SocketException("What came before is missing");
                        }
                        out.write(piece, sent, length - sent);
                        sent = length;
                    }
                }
            }
        }

        private void swallow(InputStream in) throws IOException {
            byte[] piece = new byte[LONGEST_PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                inspect(piece, length);
            }
        }

        void reset() {
            connections.remove(this);
            reset(client);
            reset(server);
        }

        private static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
            } catch (SocketException closed) {
                // then it need not be
            }
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
