package org.cop.local.service;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.local.home.Addresses;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.home.Service;
import org.cop.local.mailbox.Mail;
import org.cop.local.process.Child;
import org.cop.local.process.Children;
import org.cop.local.process.Jvm;
import org.cop.local.process.Readiness;

/** Starts a service, with what it must know in its environment: the same variables as in production. */
public final class ServiceLauncher {
    private static final Duration TO_START = Duration.ofMinutes(5);

    private ServiceLauncher() {}

    /** Starts it and waits until it is ready; says where. */
    public static String start(
            Service service, Addresses addresses, Secrets secrets, Children children, Repository repository) {
        Path application = repository.application(service);
        Child child = children.start(new Children.Order(
                service.label(), command(application), environment(service, addresses, secrets), application));
        URI ready = addresses.of(service).resolve("/q/health/ready");
        if (!Readiness.await(child, TO_START, Readiness.http(ready))) {
            throw children.died(child);
        }
        return addresses.of(service).toString();
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
    static Children.Order trainingOrder(
            Service service, String flag, int port, Addresses addresses, Secrets secrets, Repository repository) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(command(List.of(flag)));
        Map<String, String> environment = environment(service, addresses, secrets);
        environment.put("HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        // In the service's own group it would take over half of the partitions that the service has to consume.
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID", service.label() + Training.SUFFIX);
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_AUTO_OFFSET_RESET", "latest");
        return new Children.Order(
                service.label() + Training.SUFFIX,
                command,
                environment,
                repository.application(service),
                Children.Order.ANY);
    }

    private static Map<String, String> environment(Service service, Addresses addresses, Secrets secrets) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", addresses.jdbc(service.database()));
        environment.put("DATABASE_USERNAME", service.database());
        environment.put("DATABASE_PASSWORD", secrets.ofDatabase(service.database()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        environment.put("OIDC_ISSUER_URL", addresses.issuer().toString());
        environment.put("HTTP_HOST", Ports.HOST);
        environment.put("HTTP_PORT", String.valueOf(addresses.ports().of(service)));
        environment.put("TRIAL", "true"); // links to this machine, and no https, are right here
        environment.put("PUBLIC_URL", addresses.of(service).toString());
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
        switch (service) {
            case MEMBERSHIP -> {
                environment.put("KEYCLOAK_ADMIN_URL", addresses.keycloak().toString());
                environment.put("KEYCLOAK_ADMIN_CLIENT_SECRET", secrets.get(Secrets.MEMBERSHIP_CLIENT));
                putMail(environment, addresses);
            }
            case NEWSLETTER -> {
                // for the same reason: one client may take the hour of all, and so may example.org
                for (String limit : List.of("CONFIRMATIONS_HOURLY_PER_CLIENT", "CONFIRMATIONS_HOURLY_PER_DOMAIN")) {
                    environment.put(limit, System.getenv().getOrDefault(limit, "600"));
                }
                putMail(environment, addresses);
            }
            case MEETING, CASEBOOK -> {} // neither sends mail
        }
        return environment;
    }

    private static void putMail(Map<String, String> environment, Addresses addresses) {
        environment.put("SMTP_HOST", Ports.HOST);
        environment.put("SMTP_PORT", String.valueOf(addresses.ports().smtp()));
        environment.put("SMTP_FROM", Mail.SENDER);
    }
}
