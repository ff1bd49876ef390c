package org.cop.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cop.client.platform.Port;

/**
 * The ports of the platform, all on this machine's own address and all counted from one base, so that a second platform beside the
 * first needs one number only.
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 18_000;
    public static final int LOWEST_BASE = 1024;
    public static final int HIGHEST_BASE = 65_000;

    /** Everything listens here and is not to be reached from another machine. */
    public static final String HOST = "127.0.0.1";

    public static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /** The browser application: it comes later, the realm lets it sign people in already. */
    int portal() {
        return Port.PORTAL.from(base);
    }

    public int smtp() {
        return Port.SMTP.from(base);
    }

    public int mailbox() {
        return Port.MAILBOX.from(base);
    }

    public int keycloak() {
        return Port.KEYCLOAK.from(base);
    }

    public int of(Service service) {
        return service.port().from(base);
    }

    public int kafka() {
        return Port.KAFKA.from(base);
    }

    public int kafkaController() {
        return Port.KAFKA_CONTROLLER.from(base);
    }

    /** Where Kafka takes clients that come through a tunnel, such as a proxy that plays a bad network. */
    public int kafkaTunnel() {
        return Port.KAFKA_TUNNEL.from(base);
    }

    public int postgres() {
        return Port.POSTGRES.from(base);
    }

    /** Every port that will be listened on, with what for. */
    Map<Integer, String> purposes(boolean services) {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        purposes.put(postgres(), "PostgreSQL");
        purposes.put(kafka(), "Kafka");
        purposes.put(kafkaController(), "Kafka's controller");
        purposes.put(keycloak(), "Keycloak");
        purposes.put(smtp(), "SMTP");
        purposes.put(mailbox(), "the mailbox page");
        if (services) {
            for (Service service : Service.values()) {
                purposes.put(of(service), service.label());
            }
        }
        return purposes;
    }

    /** Names all taken ports at once: whoever frees one wants to know of the next one too. */
    public void requireFree(boolean services) {
        String taken = purposes(services).entrySet().stream()
                .filter(port -> isTaken(port.getKey()))
                .map(port -> "  port " + port.getKey() + ", needed for " + port.getValue())
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new Failure(ExitCode.PORT_TAKEN, """
                    Taken by another program:
                    %s
                    End that program, or start with other ports: ./run --port-base %d (or COP_PORT_BASE=%2$d).""".formatted(taken, base < 40_000 ? base + 10_000 : DEFAULT_BASE));
        }
    }

    static boolean isTaken(int port) {
        return answers(port) || !canBind(port);
    }

    /** On some systems a port of this address can be bound although somebody listens on it for all addresses: so ask. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of the last run that linger on it do no harm
            socket.bind(address(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
