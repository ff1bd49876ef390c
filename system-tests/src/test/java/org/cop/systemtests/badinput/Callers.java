package org.cop.systemtests.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cop.systemtests.badinput.fixture.FuzzFixture;

/** Finds for each endpoint somebody who gets past the door: what they send is looked at, and refused for what it is. */
final class Callers {
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private final FuzzFixture grounds;

    Callers(FuzzFixture grounds) {
        this.grounds = grounds;
    }

    /** Their addresses. */
    Map<Endpoint, String> of(List<Endpoint> endpoints, Range range) {
        Map<Endpoint, String> callers = new HashMap<>();
        for (String person : grounds.people()) {
            List<FuzzCase> knocks = endpoints.stream()
                    .filter(endpoint -> endpoint.signedIn() && !callers.containsKey(endpoint))
                    .map(endpoint -> knock(endpoint, person))
                    .toList();
            List<Answer> answers = range.send(knocks);
            for (int i = 0; i < knocks.size(); i++) {
                if (!SHUT.contains(answers.get(i).status())) {
                    callers.put(knocks.get(i).endpoint(), person);
                }
            }
        }
        return callers;
    }

    private FuzzCase knock(Endpoint endpoint, String person) {
        RequestBuilder draft = new SoundRequests(grounds, Map.of(endpoint, person)).of(endpoint, new Random(0));
        if (!endpoint.isRead()) {
            // Refused in any case, but if it is not for them before anybody looks at these.
            draft.header("Idempotency-Key", "a b");
            draft.header("If-Match", "nonsense");
        }
        return new FuzzCase(0, draft, List.of());
    }
}
