package org.cop.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Waiting;
import org.cop.demo.files.Origin;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Step;

/**
 * Sends the requests of the programme's people: each with the token of whoever does it, and with a key that makes its repetition harmless.
 * What a service refuses ends the load, and is shown with the place in the files.
 */
final class Sender {
    /** What a service says of something of which another's event has not reached it yet. */
    private static final Set<String> NOT_YET =
            Set.of("meeting-unknown", "case-unknown", "evidence-unknown", "unknown-member", "unknown-site");

    private final String slug;
    private final ApiClient http;
    private final Ids ids;
    private final Readiness readiness;

    Sender(String slug, ApiClient http, Ids ids) {
        this.slug = slug;
        this.http = http;
        this.ids = ids;
        this.readiness = new Readiness(http, ids);
    }

    /** @return the ids that came of it, by what they are of */
    Map<String, String> call(Step step, Call call) {
        ApiResponse response = send(step, call);
        Map<String, String> saved = new LinkedHashMap<>();
        call.saves().forEach((pointer, ref) -> {
            JsonNode id = response.body().at(pointer);
            if (id.isMissingNode()) {
                throw new ClientFailure(
                        "The answer holds no %s for the %s%n  from %s".formatted(pointer, ref, step.origin()));
            }
            ids.put(ref.toString(), id.asText());
            saved.put(ref.toString(), id.asText());
        });
        return saved;
    }

    /** What is not said stays as it is. */
    void change(Step step, Call call) {
        ApiResponse read = read(step, call, call.path());
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        read.body().properties().forEach(field -> wanted.put(field.getKey(), field.getValue()));
        wanted.putAll(call.body().fields(ids::of));
        send(step, ApiRequest.put(call.service(), path(call), wanted).ifMatch(version(read, step)), call.body());
    }

    private ApiResponse send(Step step, Call call) {
        Map<String, JsonNode> fields = call.body().fields(ids::of);
        Optional<Map<String, ?>> body = call.method().equals("DELETE") ? Optional.empty() : Optional.of(fields);
        ApiRequest request = new ApiRequest(
                call.service(),
                call.method(),
                path(call),
                Optional.empty(),
                body,
                Optional.empty(),
                Optional.empty(),
                "");
        return send(
                step,
                call.seen()
                        ? request.ifMatch(version(read(step, call, call.path().thing()), step))
                        : request,
                call.body());
    }

    private String path(Call call) {
        return call.path().text(ids::of);
    }

    /** There is nothing to read as long as the event of it is on its way. */
    private ApiResponse read(Step step, Call call, ApiPath what) {
        step.by().ifPresent(actor -> readiness.await(call.service(), actor));
        ApiRequest get = signed(step, ApiRequest.get(call.service(), what.text(ids::of)));
        return Waiting.forSomething(() -> "%s%n  from %s".formatted(get, step.origin()), () -> http.find(get));
    }

    private static String version(ApiResponse read, Step step) {
        return read.etag()
                .orElseThrow(() ->
                        new ClientFailure("No version was named of what is to be changed\n  from " + step.origin()));
    }

    /** Asks again while the service does not know yet what another has published. */
    ApiResponse send(Step step, ApiRequest request, Body body) {
        step.by().ifPresent(actor -> readiness.await(request.service(), actor));
        boolean isPost = !request.method().equals("PUT");
        ApiRequest signed = isPost ? signed(step, request).key(key(step, request)) : signed(step, request);
        AtomicReference<ApiRefused> last = new AtomicReference<>();
        try {
            return Waiting.forSomething(() -> "", () -> {
                try {
                    return Optional.of(http.send(signed));
                } catch (ApiRefused refused) {
                    last.set(refused);
                    if (NOT_YET.stream().anyMatch(refused::isFor)) {
                        return Optional.empty();
                    }
                    throw refused;
                }
            });
        } catch (ClientFailure failure) {
            if (last.get() == null) {
                throw failure;
            }
            throw located(last.get(), body);
        }
    }

    private static ApiRequest signed(Step step, ApiRequest request) {
        ApiRequest from = request.from(step.origin().toString());
        return step.by().map(Actor::email).map(from::as).orElse(from);
    }

    /** The same in every run. */
    private String key(Step step, ApiRequest request) {
        String what = step.key() + " " + request.path();
        return slug + "/" + UUID.nameUUIDFromBytes(what.getBytes(UTF_8));
    }

    /** Says where the refused fields stand. */
    static ApiRefused located(ApiRefused refused, Body body) {
        return refused.fields().stream()
                .map(body::origin)
                .flatMap(Optional::stream)
                .map(Origin::toString)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .map(refused::see)
                .orElse(refused);
    }

    ApiClient http() {
        return http;
    }

    Ids ids() {
        return ids;
    }

    Readiness readiness() {
        return readiness;
    }

    /** Of a request that belongs to no step. */
    String key(String what) {
        return slug + "/" + what;
    }
}
