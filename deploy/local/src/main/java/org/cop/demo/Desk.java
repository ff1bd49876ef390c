package org.cop.demo;

import java.util.Map;
import org.cop.demo.platform.Answer;
import org.cop.demo.platform.Http;
import org.cop.demo.platform.LoadFailed;
import org.cop.demo.platform.Request;
import org.cop.demo.platform.Service;
import org.cop.demo.programme.Programme;

/** Where the people of the programme sit down to do something: each request in their name, with a key that makes its repetition harmless. */
record Desk(Programme programme, Cast cast, Known known, Http http, Doors doors) {

    Answer post(Step step, Actor actor, Service service, String path, Map<String, ?> body) {
        return send(step, actor, Request.post(service, path, body));
    }

    Answer put(Step step, Actor actor, Service service, String path, Map<String, ?> body) {
        return send(step, actor, Request.put(service, path, body));
    }

    /** Reads a thing and then moves it, so that what is moved is what was read. */
    Answer readAndPost(Step step, Actor actor, Service service, String thing, String move, Map<String, ?> body) {
        doors.await(service, actor);
        Answer read = http.send(
                Request.get(service, thing).as(actor.email()).from(step.origin().toString()));
        String version = read.etag()
                .orElseThrow(() ->
                        new LoadFailed("The %s service names no version of %s".formatted(service.label(), thing)));
        return send(step, actor, Request.post(service, thing + move, body).ifMatch(version));
    }

    private Answer send(Step step, Actor actor, Request request) {
        doors.await(request.service(), actor);
        Request signed = request.as(actor.email()).from(step.origin().toString());
        return http.send(request.method().equals("POST") ? signed.key(key(step.key())) : signed);
    }

    /** The same in every run. */
    String key(String step) {
        return programme.slug() + "/" + step;
    }

    String programmePath() {
        return "/api/v1/programmes/" + known.programme();
    }

    String sitePath(String code) {
        return "/api/v1/sites/" + known.site(code);
    }
}
