package org.cop.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.cop.systemtests.badinput.fixture.FuzzFixture;
import org.cop.systemtests.platform.Campaign;
import org.cop.systemtests.platform.RunningPlatform;
import org.cop.systemtests.platform.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests generated from the services' OpenAPI documents and broken in one or two places, thousands to each service. Whatever comes, a
 * service does not fail: it says no with a problem document that shows nothing of its inside, and what it has refused has changed nothing.
 * The seed is printed; {@code -Dbadinput.seed=...} repeats a run, {@code -Dbadinput.requests=...} or {@code ./verify --long} makes it longer.
 *
 * <p>Requests with a certain fault are sent in one go in which nothing may be accepted and nothing may change. Those that are only strange
 * may be accepted; afterwards the ones that were refused are sent again until none of them is accepted any more, and that go, too, leaves
 * everything as it was. If not, ever smaller parts of it are sent again, to name the request. What refused a request only once, and was
 * written then, is seen among the certain faults only: the tables differ, and no request is named.
 *
 * <p>Planted in the kit and in the membership service, each by itself, and seen here: the text guard off (NUL and other control characters
 * are accepted, halves of characters and turned texts too); unknown fields allowed (accepted); what the kit makes of Jackson's failures
 * taken out of its mappers (refused with {@code bad-request}, which does not say what is wrong); an organisation committed before its name
 * is looked at (its table and the audit trail differ, and the request with a blank name is shown).
 */
@ExtendWith(RunningPlatform.Extension.class)
class BadInputIT {
    private static final long SEED = Long.getLong("badinput.seed", Campaign.seed());
    private static final int REQUESTS = Integer.getInteger("badinput.requests", Campaign.size(1_000, 5_000));

    private final RunningPlatform platform;
    private final State state;

    BadInputIT(RunningPlatform platform) {
        this.platform = platform;
        this.state = new State(platform);
    }

    @Test
    void brokenRequestsAreRefusedAndChangeNothing() {
        System.out.printf("Bad input: seed %d%n", SEED);
        var grounds = new FuzzFixture(platform);
        List<Target> targets = RunningPlatform.SERVICES.stream()
                .map(service -> target(service, grounds))
                .toList();
        assertThat(targets.stream().map(Target::kindsThatAreNotSent))
                .allSatisfy(kinds -> assertThat(kinds).isEmpty());
        int deadLetters = deadLetters();

        Map<String, String> before = state.settled();
        targets.forEach(Target::sendCertain);
        nothingHasChanged(before, targets);
        targets.forEach(Target::sendStrange);
        refusedAgainAndAgain(targets);

        targets.forEach(target -> target.report().print());
        assertThat(targets.stream().flatMap(target -> target.report().findings()))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(deadLetters()).isEqualTo(deadLetters);
        RunningPlatform.SERVICES.forEach(platform::awaitReady);
        // So each fault was the only reason to refuse what had it. Last, for these requests are accepted.
        var random = new Random(SEED);
        assertThat(targets.stream().flatMap(target -> target.notUnderstood(random).stream()))
                .isEmpty();
    }

    private Target target(String service, FuzzFixture grounds) {
        List<Endpoint> endpoints = Endpoint.of(service);
        var range = new Range(platform.address(service), platform::token);
        Map<Endpoint, String> callers = new Callers(grounds).of(endpoints, range);
        assertThat(endpoints.stream().filter(Endpoint::signedIn))
                .as("what somebody may do")
                .isSubsetOf(callers.keySet());
        var sound = new SoundRequests(grounds, callers);
        List<FuzzCase> shots =
                new BrokenRequests(endpoints, sound, new Random(SEED ^ service.hashCode())).take(REQUESTS);
        return new Target(
                endpoints,
                range,
                sound,
                shots,
                new Report(service, SEED, new ResponseCheck(ProblemCodes.documented())));
    }

    /** What was accepted meanwhile may have made others acceptable; the rest is refused for good. */
    private void refusedAgainAndAgain(List<Target> targets) {
        Map<String, String> before;
        boolean allRefused;
        do {
            before = state.settled();
            allRefused = targets.stream().map(Target::refusesAgain).reduce(true, Boolean::logicalAnd);
        } while (!allRefused);
        nothingHasChanged(before, targets);
    }

    private void nothingHasChanged(Map<String, String> before, List<Target> targets) {
        Map<String, String> after = state.settled();
        if (!after.equals(before)) {
            Set<String> changed = after.keySet().stream()
                    .filter(name -> !after.get(name).equals(before.get(name)))
                    .collect(Collectors.toSet());
            targets.forEach(target -> target.blame(changed, state));
            targets.forEach(target -> target.report().print());
            assertThat(targets.stream().flatMap(target -> target.report().findings()))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(after).as("seed %d", SEED).isEqualTo(before);
        }
    }

    private int deadLetters() {
        var topics = new Topics(platform);
        return topics.names().stream()
                .filter(topic -> topic.contains(".dlq."))
                .mapToInt(topic -> topics.records(topic).size())
                .sum();
    }
}
