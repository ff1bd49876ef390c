package org.cop.testsupport;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The settings of the service that is the module under test, from the very files that it has, as they are in production. */
public final class ProductionSettings {
    private static final Path OF_THE_KIT =
            Path.of("../service-kit/src/main/resources/META-INF/microprofile-config.properties");
    private static final Path OF_THE_SERVICE = Path.of("src/main/resources/application.properties");

    /** An installation of whatever service in which every variable is good. */
    private static final Map<String, String> SOUND = Map.of(
            "DATABASE_URL", "jdbc:postgresql://database.communities.nhs.uk/any",
            "DATABASE_PASSWORD", "a secret of the database",
            "KAFKA_BOOTSTRAP_SERVERS", "kafka.communities.nhs.uk:9092",
            "OIDC_ISSUER_URL", "https://id.communities.nhs.uk/realms/cop",
            "PUBLIC_URL", "https://newsletter.communities.nhs.uk",
            "KEYCLOAK_ADMIN_URL", "http://keycloak.internal:8080",
            "KEYCLOAK_ADMIN_CLIENT_SECRET", "a secret of the realm",
            "SMTP_HOST", "localhost",
            "SMTP_PORT", "25",
            "SMTP_FROM", "communities@nhs.uk");

    private ProductionSettings() {}

    /** What the kit sets for every service; not yet what a service or its environment sets. */
    public static PropertiesConfigSource ofTheKit() {
        try {
            return new PropertiesConfigSource(url(OF_THE_KIT), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody has set anything. */
    public static Config forgotten() {
        return settings(Map.of());
    }

    /** All is well, but for these variables. */
    public static Config soundBut(Map<String, String> others) {
        Map<String, String> environment = new HashMap<>(SOUND);
        environment.putAll(others);
        return settings(environment);
    }

    private static Config settings(Map<String, String> environment) {
        try {
            return new SmallRyeConfigBuilder()
                    .withProfile("prod")
                    .addDefaultInterceptors()
                    .addDiscoveredConverters()
                    .withSources(
                            ofTheKit(),
                            new PropertiesConfigSource(url(OF_THE_SERVICE), 250),
                            new PropertiesConfigSource(environment, "the environment", 300))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) throws IOException {
        return file.toAbsolutePath().toUri().toURL();
    }
}
