package org.cop.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cop.systemtests.access.RequestRunner.Answer;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every role at every endpoint, in each place, against {@code docs/access-matrix.md}. Requests that change something are malformed: whoever
 * may do it learns what is wrong with the request and nothing is done, whoever may not must not learn even that. Caught when planted: a resource without its permission.
 */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixIT {
    private final RunningPlatform platform;
    private final AccessMatrix matrix = AccessMatrix.read();
    private final List<Endpoint> endpoints;
    private final TwoProgrammes programmes;
    private final RequestRunner doors;

    AccessMatrixIT(RunningPlatform platform) {
        this.platform = platform;
        this.endpoints = Endpoint.ofAll(platform);
        this.programmes = new TwoProgrammes(platform);
        this.doors = new RequestRunner(platform);
    }

    @AfterAll
    void close() {
        doors.close();
    }

    private record Knock(CallerRole who, Place place, Endpoint endpoint) {
        String complain(String expected, Answer got) {
            return "%s, %s, %s: expected %s, got %d %s"
                    .formatted(who.heading(), place, endpoint, expected, got.status(), got.body());
        }
    }

    @Test
    void theMatrix_hasALineForEveryEndpointAndNoOther() {
        assertThat(matrix.lines().stream().map(line -> line.service() + " " + line.endpoint() + ": " + line.summary()))
                .containsExactlyInAnyOrderElementsOf(endpoints.stream()
                        .map(endpoint -> endpoint.service() + " " + endpoint.name() + ": " + endpoint.summary())
                        .toList());
    }

    @Test
    void everyRole_mayUseExactlyTheEndpointsOfTheMatrix() {
        List<Knock> knocks = listed().flatMap(endpoint -> Stream.of(CallerRole.values())
                        .flatMap(who -> placesOf(endpoint).map(place -> new Knock(who, place, endpoint))))
                .toList();

        assertThat(doors.complaints(knocks, this::asTheMatrixSays)).isEmpty();
        assertThat(knocks).hasSizeGreaterThan(1_000);
    }

    private Stream<String> asTheMatrixSays(Knock knock) {
        var got = malformed(knock);
        if (matrix.of(knock.endpoint(), knock.who()).includes(knock.place())) {
            return got.status() == wellReceived(knock.endpoint())
                    ? Stream.empty()
                    : Stream.of(knock.complain("" + wellReceived(knock.endpoint()), got));
        }
        return isRefused(knock.who(), got) ? Stream.empty() : Stream.of(knock.complain(refusal(knock.who()), got));
    }

    /** What shows that the endpoint is open. */
    private static int wellReceived(Endpoint endpoint) {
        if (endpoint.isLink()) {
            return 404;
        }
        return endpoint.changes() ? 400 : 200;
    }

    private static boolean isRefused(CallerRole who, Answer got) {
        return who == CallerRole.NOT_SIGNED_IN ? got.status() == 401 : got.status() == 403 || got.status() == 404;
    }

    private static String refusal(CallerRole who) {
        return who == CallerRole.NOT_SIGNED_IN ? "401" : "403 or 404";
    }

    @Test
    void aPlaceOfOthers_isAnsweredLikeOneThatDoesNotExist() {
        List<Knock> knocks = listed().filter(Endpoint::isOfPlace)
                .flatMap(endpoint ->
                        Stream.of(CallerRole.values()).map(who -> new Knock(who, Place.OTHER_PROGRAMME, endpoint)))
                .toList();

        assertThat(doors.complaints(knocks, knock -> {
                    var ofOthers = malformed(knock);
                    var nowhere = malformed(new Knock(knock.who(), Place.NOWHERE, knock.endpoint()));
                    return ofOthers.equals(nowhere)
                            ? Stream.empty()
                            : Stream.of(knock.complain("" + nowhere, ofOthers));
                }))
                .isEmpty();
    }

    @Test
    void aRecordOfAnotherSite_isAnsweredLikeOneThatDoesNotExist() {
        List<Knock> knocks = new ArrayList<>();
        listed().filter(Endpoint::namesRecord).forEach(endpoint -> {
            for (var who : CallerRole.values()) {
                if (matrix.of(endpoint, who).includes(Place.OWN_SITE)) {
                    placesOf(endpoint)
                            .filter(place -> place != Place.OWN_SITE)
                            .forEach(place -> knocks.add(new Knock(who, place, endpoint)));
                }
            }
        });

        assertThat(doors.complaints(knocks, this::recordNotFound)).isEmpty();
        assertThat(knocks).hasSizeGreaterThan(100);
    }

    /** Asks in the own place for a record of the place of the knock. */
    private Stream<String> recordNotFound(Knock knock) {
        var own = programmes.ids(Place.OWN_SITE);
        var path = knock.endpoint().at(own.withRecordsOf(programmes.ids(knock.place())));
        var got = doors.plausible(knock.endpoint(), path, signedIn(knock.who()), Bodies.plausible(knock.endpoint()));
        return got.status() == 404 && got.body().contains("\"not-found\"")
                ? Stream.empty()
                : Stream.of(knock.complain("404 for its record in the own place", got));
    }

    @Test
    void somebodyInTwoProgrammesIsInEachWhatTheyAreThere() {
        String email = programmes.facilitatorInBoth();
        Optional<String> token = Optional.of("Bearer " + platform.token(email));
        List<Knock> knocks = listed().filter(Endpoint::isOfSite)
                .flatMap(
                        endpoint -> placesOf(endpoint).map(place -> new Knock(CallerRole.FACILITATOR, place, endpoint)))
                .toList();

        assertThat(doors.complaints(knocks, knock -> {
                    var endpoint = knock.endpoint();
                    var got = doors.malformed(endpoint, endpoint.at(programmes.ids(knock.place())), token);
                    boolean theirs = knock.place() == Place.OTHER_SITE || knock.place() == Place.OTHER_PROGRAMME;
                    boolean granted = theirs && matrix.of(endpoint, CallerRole.FACILITATOR) == Scope.OWN_SITE;
                    boolean right = granted ? got.status() == wellReceived(endpoint) : isRefused(knock.who(), got);
                    return right
                            ? Stream.empty()
                            : Stream.of(knock.complain(granted ? "to be let in" : "403 or 404", got));
                }))
                .isEmpty();

        // What is of one of their programmes is not found in the other.
        var mixed = programmes.ids(Place.OTHER_SITE).withRecordsOf(programmes.ids(Place.OTHER_PROGRAMME));
        List<Endpoint> theirs = listed().filter(endpoint ->
                        endpoint.namesRecord() && matrix.of(endpoint, CallerRole.FACILITATOR) != Scope.NOWHERE)
                .toList();
        assertThat(doors.complaints(theirs, endpoint -> {
                    var got = doors.plausible(endpoint, endpoint.at(mixed), token, Bodies.plausible(endpoint));
                    return got.status() == 404
                            ? Stream.empty()
                            : Stream.of("A record of the second programme in the first, " + endpoint
                                    + ": expected 404, got " + got);
                }))
                .isEmpty();
    }

    @Test
    void besideTheDocumentsThereIsWhatOperatorsNeedAndNothingElse() {
        assertThat(matrix.beside()).isNotEmpty();
        for (String service : RunningPlatform.SERVICES) {
            for (String path : matrix.beside()) {
                // 302 is the documentation's page that leads to its front page.
                assertThat(doors.get(service, path).status()).as(service + path).isIn(200, 302);
            }
            for (String path : List.of(
                    "/",
                    "/index.html",
                    "/api",
                    "/api/v1",
                    "/q",
                    "/q/",
                    "/q/info",
                    "/q/arc",
                    "/q/arc/beans",
                    "/q/dev",
                    "/q/dev-ui",
                    "/q/health-ui",
                    "/q/logging-ui")) {
                assertThat(doors.get(service, path).status()).as(service + path).isEqualTo(404);
            }
        }
    }

    private Stream<Endpoint> listed() {
        return endpoints.stream().filter(matrix::has);
    }

    private static Stream<Place> placesOf(Endpoint endpoint) {
        if (endpoint.isOfSite()) {
            return Stream.of(Place.values());
        }
        return endpoint.isOfPlace()
                ? Stream.of(Place.OWN_SITE, Place.OTHER_PROGRAMME, Place.NOWHERE)
                : Stream.of(Place.OWN_SITE);
    }

    private Answer malformed(Knock knock) {
        var endpoint = knock.endpoint();
        return doors.malformed(endpoint, endpoint.at(programmes.ids(knock.place())), signedIn(knock.who()));
    }

    private Optional<String> signedIn(CallerRole who) {
        return who == CallerRole.NOT_SIGNED_IN
                ? Optional.empty()
                : Optional.of("Bearer " + platform.token(programmes.email(who)));
    }
}
