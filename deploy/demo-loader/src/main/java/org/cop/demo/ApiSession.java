package org.cop.demo;

import java.util.Map;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Service;
import org.cop.demo.programme.Origin;
import org.cop.demo.programme.Programme;

/** Sends the requests of the programme's people: each with the token of whoever does it, and with a key that makes its repetition harmless. */
record ApiSession(Programme programme, People people, IdMap ids, ApiClient http, ReadinessWaiter readiness) {

    ApiResponse post(Step step, Actor actor, Service service, String path, Map<String, ?> body) {
        return send(step, actor, ApiRequest.post(service, path, body));
    }

    ApiResponse put(Step step, Actor actor, Service service, String path, Map<String, ?> body) {
        return send(step, actor, ApiRequest.put(service, path, body));
    }

    /** Reads a thing and then moves it, so that what is moved is what was read. */
    ApiResponse readAndPost(Step step, Actor actor, Service service, String thing, String move, Map<String, ?> body) {
        readiness.await(service, actor);
        ApiResponse read = http.send(ApiRequest.get(service, thing)
                .as(actor.email())
                .from(step.origin().toString()));
        String version = read.etag()
                .orElseThrow(() ->
                        new ClientFailure("The %s service names no version of %s".formatted(service.label(), thing)));
        return send(step, actor, ApiRequest.post(service, thing + move, body).ifMatch(version));
    }

    private ApiResponse send(Step step, Actor actor, ApiRequest request) {
        readiness.await(request.service(), actor);
        ApiRequest signed = request.as(actor.email()).from(step.origin().toString());
        try {
            return http.send(request.method().equals("POST") ? signed.key(key(step.key())) : signed);
        } catch (ApiRefused refused) {
            throw located(refused, step.origin());
        }
    }

    /** Says on which line of the file a refused field stands, where the file calls it as the request does. */
    private static ApiRefused located(ApiRefused refused, Origin origin) {
        return refused.fields().stream()
                .map(field -> field.substring(field.lastIndexOf('.') + 1))
                .flatMap(field -> origin.existing(field).stream())
                .map(Origin::toString)
                .reduce((one, other) -> one + ", " + other)
                .map(refused::see)
                .orElse(refused);
    }

    /** The same in every run. */
    String key(String step) {
        return programme.slug() + "/" + step;
    }

    String programmePath() {
        return "/api/v1/programmes/" + ids.programme();
    }

    String sitePath(String code) {
        return "/api/v1/sites/" + ids.site(code);
    }
}
