package org.cop.demo;

import java.util.Map;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.Service;
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
        return http.send(request.method().equals("POST") ? signed.key(key(step.key())) : signed);
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
