package org.cop.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cop.client.platform.Port;

/** The four services, and what each is told by its environment: the same variables as in production. */
enum Service {
    MEMBERSHIP(Port.MEMBERSHIP),
    MEETING(Port.MEETING),
    CASEBOOK(Port.CASEBOOK),
    NEWSLETTER(Port.NEWSLETTER);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Port port;

    Service(Port port) {
        this.port = port;
    }

    Port port() {
        return port;
    }

    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Also the name of its module, its log and its consumer group. */
    String label() {
        return database() + "-service";
    }

    String start(Addresses addresses, Secrets secrets, Children children, Repository repository) {
        Path application = repository.application(this);
        Child child = children.start(
                new Children.Order(label(), command(application), environment(addresses, secrets), application));
        URI ready = addresses.of(this).resolve("/q/health/ready");
        if (!Readiness.await(child, PATIENCE, Readiness.http(ready))) {
            throw children.died(child);
        }
        return addresses.of(this).toString();
    }

    private static List<String> command(Path application) {
        return command(new AotCache(application)
                .usable().stream().map(cache -> "-XX:AOTCache=" + cache).toList());
    }

    private static List<String> command(List<String> flags) {
        List<String> command = new ArrayList<>(Jvm.command("128m"));
        command.addAll(flags);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /** A second instance that does nothing for the platform, see {@link Training}. */
    Children.Order trainingOrder(String flag, int port, Addresses addresses, Secrets secrets, Repository repository) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(command(List.of(flag)));
        Map<String, String> environment = environment(addresses, secrets);
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        // In the service's own group it would take over half of what the service has to hear.
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", label() + Training.SUFFIX);
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_OFFSET_RESET", "latest");
        return new Children.Order(
                label() + Training.SUFFIX, command, environment, repository.application(this), Children.Order.ANY);
    }

    private Map<String, String> environment(Addresses addresses, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", addresses.jdbc(database()));
        environment.put("DATABASE_USERNAME", database());
        environment.put("DATABASE_PASSWORD", secrets.ofDatabase(database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        environment.put("OIDC_ISSUER_URL", addresses.issuer().toString());
        environment.put("HTTP_HOST", Ports.HOST);
        environment.put("HTTP_PORT", String.valueOf(addresses.ports().of(this)));
        environment.put("PUBLIC_URL", addresses.of(this).toString());
        environment.put("LOG_JSON", System.getenv().getOrDefault("LOG_JSON", "false")); // logs are for people here
        // there is no other instance to look to, unless somebody starts one
        environment.put("SHUTDOWN_DELAY", System.getenv().getOrDefault("SHUTDOWN_DELAY", "0s"));
        // whoever tries the platform, its loader and its tests are one client here
        for (var limit : List.of(
                "ANONYMOUS_READS_PER_CLIENT",
                "ANONYMOUS_WRITES_PER_CLIENT",
                "ANONYMOUS_READS_TOTAL",
                "ANONYMOUS_WRITES_TOTAL")) {
            environment.put(limit, System.getenv().getOrDefault(limit, "60000"));
        }
        switch (this) {
            case MEMBERSHIP -> {
                environment.put("KEYCLOAK_ADMIN_URL", addresses.keycloak().toString());
                environment.put("KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.MEMBERSHIP_CLIENT));
                putMail(environment, addresses);
            }
            case NEWSLETTER -> putMail(environment, addresses);
            case MEETING, CASEBOOK -> {} // neither sends mail
        }
        return environment;
    }

    private static void putMail(Map<String, String> environment, Addresses addresses) {
        environment.put("SMTP_HOST", Ports.HOST);
        environment.put("SMTP_PORT", String.valueOf(addresses.ports().smtp()));
        environment.put("MAIL_FROM", Mail.SENDER);
    }
}
