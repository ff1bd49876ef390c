package org.cop.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Signs people in with their password, as the command line client of the realm, and keeps their access tokens for half of the time
 * that they are valid: whoever has got one may use it for minutes. Keycloak takes its time over a password, so nobody signs in for each request.
 */
final class Tokens {
    private static final String CLIENT = "cop-cli";

    private final HttpClient http;
    private final URI endpoint;
    private final String password;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Holder> holders = new ConcurrentHashMap<>();

    /** @param password everybody's */
    Tokens(HttpClient http, URI endpoint, String password, Clock clock) {
        this.http = http;
        this.endpoint = endpoint;
        this.password = password;
        this.clock = clock;
    }

    String of(String person) {
        return holders.computeIfAbsent(person, Holder::new).token();
    }

    /** One person; whoever needs the same token meanwhile waits for it. */
    private final class Holder {
        private final String person;
        private String token = "";
        private Instant goodUntil = Instant.MIN;

        Holder(String person) {
            this.person = person;
        }

        synchronized String token() {
            if (clock.instant().isAfter(goodUntil)) {
                JsonNode answer = signIn(person);
                token = answer.path("access_token").asText();
                goodUntil =
                        clock.instant().plusSeconds(answer.path("expires_in").asLong() / 2);
            }
            return token;
        }
    }

    private JsonNode signIn(String person) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ApiClient.TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type", "password", "client_id", CLIENT, "username", person, "password", password))))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new ClientFailure("%s cannot sign in at %s: %d %s (%s)"
                        .formatted(
                                person,
                                endpoint,
                                response.statusCode(),
                                answer.path("error").asText(),
                                answer.path("error_description").asText()));
            }
            return answer;
        } catch (IOException e) {
            throw new ClientFailure("Nobody answers at " + endpoint + ": " + ApiClient.why(e), e);
        } catch (InterruptedException e) {
            throw ApiClient.interrupted(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
