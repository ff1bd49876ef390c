package org.cop.benchmarks.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.cop.client.api.ApiAddresses;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Service;
import org.cop.client.programme.SmallProgramme;

/** Requests to the services as one person. */
public final class Rest {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, URI> addresses;
    private final String password;
    private final ApiClient client;
    private final String person;

    /** @param person their address */
    public Rest(LocalPlatform platform, String person) {
        this(platform.addresses(), platform.password(), person);
    }

    private Rest(Map<String, URI> addresses, String password, String person) {
        this.addresses = addresses;
        this.password = password;
        this.client = new ApiClient(new ApiAddresses(addresses), password, TIMEOUT);
        this.person = person;
    }

    /** The same person's requests to that service go to another application. */
    public Rest instead(String service, URI application) {
        Map<String, URI> others = new HashMap<>(addresses);
        others.put(service, application);
        return new Rest(others, password, person);
    }

    /** A new programme with one active site; this person sets it up. */
    public SmallProgramme smallProgramme() {
        try (var mailbox = new MailboxClient(new ApiAddresses(addresses))) {
            return new SmallProgramme(client, mailbox, person, password);
        }
    }

    /** An access token that is valid for half of its time at least. */
    public String token() {
        return client.token(person);
    }

    /** Who this is in every service: the subject of the token. */
    public String accountId() throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token().split("\\.")[1]))
                .path("sub")
                .asText();
    }

    /** @throws org.cop.client.api.ApiRefused unless it succeeds */
    public JsonNode post(String service, String path, Map<String, ?> body) {
        return send(ApiRequest.post(Service.of(service), "/api/v1" + path, body).ifMatch("*"));
    }

    /**
     * Lets go out what stands at that path, in the version that is read first.
     *
     * @throws org.cop.client.api.ApiRefused unless it succeeds
     */
    public void approve(String service, String path) {
        var of = Service.of(service);
        String read = client.send(ApiRequest.get(of, "/api/v1" + path).as(person))
                .etag()
                .orElseThrow();
        send(ApiRequest.post(of, "/api/v1" + path + "/approval", Map.of()).ifMatch(read));
    }

    /** @throws org.cop.client.api.ApiRefused unless it succeeds */
    public JsonNode get(String service, String path) {
        return send(ApiRequest.get(Service.of(service), "/api/v1" + path));
    }

    private JsonNode send(ApiRequest request) {
        return client.send(request.as(person)).body();
    }
}
