package org.cop.local.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cop.client.platform.FreePorts;
import org.cop.demo.DemoPeople;
import org.cop.local.home.Addresses;
import org.cop.local.home.Console;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.home.Ports;
import org.cop.local.home.Repository;
import org.cop.local.home.Secrets;
import org.cop.local.process.Children;
import org.junit.jupiter.api.Test;

/**
 * The real Keycloak with the realm of ./run. What it has unpacked and built for itself stays: the system tests take it over, for that takes
 * half a minute, which is to spare while this module is tested beside others.
 */
class KeycloakTest {
    private static final Path FOLDER = Path.of("target/keycloak").toAbsolutePath();

    @Test
    void theFirstAdministrators_signInAfterEveryStart() throws Exception {
        List<Failure> reported = new ArrayList<>();
        try (Home home = Home.open(FOLDER);
                HttpClient http = HttpClient.newHttpClient()) {
            home.reset();
            var addresses = new Addresses(new Ports(FreePorts.base()));
            for (int start = 1; start <= 2; start++) {
                var children = new Children(home, reported::add);
                var keycloak = new Keycloak(
                        home,
                        addresses,
                        Secrets.of(home),
                        children,
                        new Console(System.out, System.err),
                        Repository.ofThisCode());
                try {
                    keycloak.start();
                    for (String administrator : DemoPeople.ADMINISTRATORS) {
                        HttpResponse<String> answer = signIn(http, addresses, administrator);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                        assertThat(answer.body()).contains("\"access_token\"");
                    }
                } finally {
                    children.stopping();
                    children.end(List.of(Keycloak.NAME), Duration.ofSeconds(20));
                }
            }
        }
        assertThat(reported).isEmpty();
    }

    private static HttpResponse<String> signIn(HttpClient http, Addresses addresses, String person) throws Exception {
        String form = "grant_type=password&client_id=cop-cli&username=%s&password=%s"
                .formatted(URLEncoder.encode(person, UTF_8), URLEncoder.encode(DemoPeople.PASSWORD, UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(addresses.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
