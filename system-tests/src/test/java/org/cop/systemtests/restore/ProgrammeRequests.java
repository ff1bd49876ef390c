package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.RunningPlatform;

/** Requests of people in one programme to the services of the platform. */
final class ProgrammeRequests {
    final RunningPlatform platform;
    final SmallProgramme programme;

    ProgrammeRequests(RunningPlatform platform) {
        this.platform = platform;
        this.programme = platform.smallProgramme();
    }

    String ofSite(String path) {
        return "/sites/" + programme.site() + path;
    }

    String ofProgramme(String path) {
        return "/programmes/" + programme.id() + path;
    }

    String created(String who, String service, String path, Map<String, ?> body) {
        return platform.as(who, service)
                .body(body)
                .post(path)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Nobody approves what they have not read. */
    void approved(String who, String service, String path, String approval, Map<String, ?> body) {
        String read = platform.as(who, service).get(path).header("ETag");
        posted(who, service, path + approval, read, body);
    }

    /** Nobody else changes these things, so any version of them will do. */
    void changed(String who, String service, String path, Map<String, ?> body) {
        posted(who, service, path, "*", body);
    }

    /** Asked again as long as the service is unavailable: a back-up takes its connections to the database. */
    private void posted(String who, String service, String path, String ifMatch, Map<String, ?> body) {
        await(path)
                .atMost(Restore.TO_SETTLE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> platform.as(who, service)
                                .header("If-Match", ifMatch)
                                .body(body)
                                .post(path),
                        answer -> answer.statusCode() != 503)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }
}
