package org.cop.demo.platform;

import java.util.Map;
import java.util.Optional;

/**
 * One request to a service.
 *
 * @param person address of whoever asks; nobody in particular if absent
 * @param body written as JSON
 * @param idempotencyKey so that a repetition is the same and not another
 * @param ifMatch the version that the person has read
 * @param from the file and key that it comes from, for messages; may be empty
 */
public record Request(
        Service service,
        String method,
        String path,
        Optional<String> person,
        Optional<Map<String, ?>> body,
        Optional<String> idempotencyKey,
        Optional<String> ifMatch,
        String from) {

    public static Request get(Service service, String path) {
        return of(service, "GET", path, Optional.empty());
    }

    public static Request post(Service service, String path, Map<String, ?> body) {
        return of(service, "POST", path, Optional.of(body));
    }

    public static Request put(Service service, String path, Map<String, ?> body) {
        return of(service, "PUT", path, Optional.of(body));
    }

    private static Request of(Service service, String method, String path, Optional<Map<String, ?>> body) {
        return new Request(service, method, path, Optional.empty(), body, Optional.empty(), Optional.empty(), "");
    }

    public Request as(String address) {
        return new Request(service, method, path, Optional.of(address), body, idempotencyKey, ifMatch, from);
    }

    public Request key(String key) {
        return new Request(service, method, path, person, body, Optional.of(key), ifMatch, from);
    }

    public Request ifMatch(String etag) {
        return new Request(service, method, path, person, body, idempotencyKey, Optional.of(etag), from);
    }

    public Request from(String origin) {
        return new Request(service, method, path, person, body, idempotencyKey, ifMatch, origin);
    }

    /** Without the body: it may hold a password. */
    @Override
    public String toString() {
        return "%s %s of the %s service as %s"
                .formatted(method, path, service.label(), person.orElse("nobody in particular"));
    }
}
