package org.cop.ops.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.cop.ops.Ops.Failed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The brokers, and whatever else a client needs to be let in; a part of every command that speaks to Kafka. */
public final class KafkaOptions {
    private static final int API_TIMEOUT_MILLISECONDS = 60_000;

    @Option(
            names = "--kafka",
            required = true,
            paramLabel = "HOST:PORT[,...]",
            description = "The brokers (KAFKA_BOOTSTRAP_SERVERS of the services).")
    private String servers = "";

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            description = "More settings of Kafka's clients, such as TLS and login, as a properties file.")
    private @Nullable Path settings;

    /** For code that knows them: tests, the launcher. */
    public static KafkaOptions of(String servers) {
        KafkaOptions options = new KafkaOptions();
        options.servers = servers;
        return options;
    }

    /** Settings for a client. */
    public Properties client() {
        Properties properties = new Properties();
        if (settings != null) {
            try (Reader file = Files.newBufferedReader(settings)) {
                properties.load(file);
            } catch (IOException e) {
                throw new Failed("Cannot read " + settings + ": " + e.getMessage(), e);
            }
        }
        properties.put("bootstrap.servers", servers);
        return properties;
    }

    public Admin admin() {
        Properties properties = client();
        properties.putIfAbsent("default.api.timeout.ms", API_TIMEOUT_MILLISECONDS);
        return Admin.create(properties);
    }

    /** Waits for what was asked of Kafka; its refusal is reported as it is. */
    public static <T> T await(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw new Failed("Kafka refuses: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted", e);
        }
    }
}
