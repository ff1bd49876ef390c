package org.cop.client.api;

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
public record ApiRequest(
        Service service,
        String method,
        String path,
        Optional<String> person,
        Optional<Map<String, ?>> body,
        Optional<String> idempotencyKey,
        Optional<String> ifMatch,
        String from) {

    public static ApiRequest get(Service service, String path) {
        return of(service, "GET", path, Optional.empty());
    }

    public static ApiRequest post(Service service, String path, Map<String, ?> body) {
        return of(service, "POST", path, Optional.of(body));
    }

    public static ApiRequest put(Service service, String path, Map<String, ?> body) {
        return of(service, "PUT", path, Optional.of(body));
    }

    private static ApiRequest of(Service service, String method, String path, Optional<Map<String, ?>> body) {
        return new ApiRequest(service, method, path, Optional.empty(), body, Optional.empty(), Optional.empty(), "");
    }

    public ApiRequest as(String address) {
        return new ApiRequest(service, method, path, Optional.of(address), body, idempotencyKey, ifMatch, from);
    }

    public ApiRequest key(String key) {
        return new ApiRequest(service, method, path, person, body, Optional.of(key), ifMatch, from);
    }

    public ApiRequest ifMatch(String etag) {
        return new ApiRequest(service, method, path, person, body, idempotencyKey, Optional.of(etag), from);
    }

    public ApiRequest from(String origin) {
        return new ApiRequest(service, method, path, person, body, idempotencyKey, ifMatch, origin);
    }

    /** Without the body: it may hold a password. */
    @Override
    public String toString() {
        return "%s %s of the %s service as %s"
                .formatted(method, path, service.label(), person.orElse("nobody in particular"));
    }
}
