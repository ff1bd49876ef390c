package org.cop.kit.web.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.kit.web.NotesApi.NOTES;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AnonymousLimitsApiTest {
    private static final int PER_CLIENT = 1_500;
    private static final int AT_WORK = 64;
    private static final int WAITING = 8;

    @TestHTTPResource
    URI server;

    /** Work of strangers that takes as long as the test wants. */
    @Path("/api/v1/slow-notes")
    @PermitAll
    public static class SlowNotes {
        static volatile CountDownLatch done = new CountDownLatch(0);

        @GET
        public String slow() throws InterruptedException {
            return done.await(20, TimeUnit.SECONDS) ? "[]" : "[1]";
        }
    }

    @Test
    void strangersRequests_overTheShareOfTheirAddress_areAnswered429() throws Exception {
        try (var stranger = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            HttpResponse<String> last = get(stranger, NOTES + "/table");
            int answered = 0;
            for (; last.statusCode() == 200 && answered < 2 * PER_CLIENT; answered++) {
                last = get(stranger, NOTES + "/table");
            }

            assertThat(answered).isGreaterThanOrEqualTo(PER_CLIENT - 1);
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(last.body()).contains("\"code\":\"too-many-requests\"").doesNotContain("127.0.0.77");
            assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 60);
            // Another client, and the same one where an account is asked for, go on.
            given().get(NOTES + "/table").then().statusCode(200);
            assertThat(get(stranger, NOTES + "/editor").statusCode()).isEqualTo(401);
        }
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(allOf(
                        matchesPattern("(?s).*cop_http_refused_total\\{reason=\"client-rate\"} [1-9].*"),
                        not(containsString("127.0.0.77"))));
    }

    @Test
    void strangersWork_overItsConcurrency_waitsThenIsAnswered503() throws Exception {
        SlowNotes.done = new CountDownLatch(1);
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        try (var strangers = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.0.0.78"))
                .build()) {
            for (int i = 0; i < AT_WORK + WAITING + 2; i++) {
                answers.add(strangers.sendAsync(request("/api/v1/slow-notes"), BodyHandlers.ofString()));
            }
            // Two were too many at once; those that wait give up after a second.
            for (int i = 0; i < 2; i++) {
                CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                        .get(10, TimeUnit.SECONDS);
            }
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == WAITING + 2);
            given().auth()
                    .oauth2(Tokens.of(UUID.randomUUID().toString()))
                    .get(NOTES + "/editor")
                    .then()
                    .statusCode(403);
            SlowNotes.done.countDown();

            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
            var statuses =
                    answers.stream().map(answer -> answer.join().statusCode()).toList();
            assertThat(statuses).containsOnly(200, 503);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(AT_WORK);
            assertThat(get(strangers, "/api/v1/slow-notes").statusCode()).isEqualTo(200);
        } finally {
            SlowNotes.done.countDown();
        }
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .build();
    }
}
