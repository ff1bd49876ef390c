package org.cop.kit.settings;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Settings that are only good for trying. The defaults are: they let a service start beside {@code ./run} with nothing set. In production each
 * is a variable that somebody forgot.
 */
final class TrialSettings {
    /** Of those who mail: the address that their links begin with. */
    private static final String LINKS_OF_INVITATIONS = "cop.portal-url";

    private static final String LINKS_OF_NEWSLETTERS = "cop.newsletter.public-url";

    private static final String NOT_SET = "is not set";

    /** RFC 2606 and RFC 6761: nobody has these. */
    private static final Pattern NOBODYS = Pattern.compile("(.*\\.)?(example\\.(org|com|net)|example|invalid|test)");

    private static final Pattern THIS_MACHINE = Pattern.compile("(.*\\.)?localhost|127\\..*|\\[::1]");

    /**
     * @param variable that sets it
     * @param of the services that have this property
     * @param fault what is wrong with a value, or null
     */
    private record Rule(
            String variable, String property, @Nullable String of, Function<String, @Nullable String> fault) {
        boolean appliesTo(Config config) {
            return of == null || value(config, of).isPresent();
        }

        Optional<String> fault(Config config) {
            return value(config, property).map(fault).map(what -> variable + " " + what);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("DATABASE_URL", "quarkus.datasource.jdbc.url", null, trial("jdbc:postgresql://localhost:18432/")),
            new Rule("KAFKA_BOOTSTRAP_SERVERS", "kafka.bootstrap.servers", null, trial("localhost:18092")),
            new Rule("OIDC_ISSUER_URL", "quarkus.oidc.auth-server-url", null, TrialSettings::address),
            new Rule("PUBLIC_URL", LINKS_OF_NEWSLETTERS, null, TrialSettings::address),
            new Rule("PORTAL_URL", LINKS_OF_INVITATIONS, null, TrialSettings::address),
            new Rule(
                    "KEYCLOAK_ADMIN_URL",
                    "quarkus.keycloak.admin-client.server-url",
                    LINKS_OF_INVITATIONS,
                    trial("http://localhost:18080")),
            new Rule(
                    "KEYCLOAK_ADMIN_CLIENT_SECRET",
                    "quarkus.keycloak.admin-client.client-secret",
                    LINKS_OF_INVITATIONS,
                    secret -> secret.equals("local") ? NOT_SET : null),
            new Rule("SMTP_FROM", "cop.smtp.from", LINKS_OF_INVITATIONS, TrialSettings::sender),
            new Rule("SMTP_FROM", "cop.smtp.from", LINKS_OF_NEWSLETTERS, TrialSettings::sender),
            new Rule("SMTP_PORT", "cop.smtp.port", LINKS_OF_INVITATIONS, trial("18025")),
            new Rule("SMTP_PORT", "cop.smtp.port", LINKS_OF_NEWSLETTERS, trial("18025")));

    private TrialSettings() {}

    /** Each a sentence that begins with the variable. */
    static List<String> in(Config config) {
        return RULES.stream()
                .filter(rule -> rule.appliesTo(config))
                .flatMap(rule -> rule.fault(config).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> value(Config config, String property) {
        return config.getOptionalValue(property, String.class);
    }

    private static Function<String, @Nullable String> trial(String beginning) {
        return value -> value.startsWith(beginning) ? NOT_SET : null;
    }

    /** People's browsers go there. */
    private static @Nullable String address(String value) {
        URI address = URI.create(value);
        String host = Objects.requireNonNullElse(address.getHost(), "");
        return Stream.of(
                        THIS_MACHINE.matcher(host).matches() ? "leads to this machine" : null,
                        NOBODYS.matcher(host).matches() ? "leads to a host that nobody has" : null,
                        "https".equals(address.getScheme()) ? null : "is no https address",
                        value.endsWith("/") ? "ends in a slash" : null)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fault -> "(%s) %s".formatted(value, fault))
                .orElse(null);
    }

    private static @Nullable String sender(String value) {
        return NOBODYS.matcher(value.substring(value.lastIndexOf('@') + 1)).matches()
                ? "(%s) is an address that nobody has".formatted(value)
                : null;
    }
}
