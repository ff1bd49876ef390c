package org.cop.systemtests.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cop.systemtests.platform.RunningPlatform;

/** Finds for each endpoint somebody who gets past the door: what they send is looked at, and refused for what it is. */
final class Callers {
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private final RunningPlatform platform;
    private final FuzzFixture grounds;

    Callers(RunningPlatform platform, FuzzFixture grounds) {
        this.platform = platform;
        this.grounds = grounds;
    }

    /** Their tokens. */
    Map<Endpoint, String> of(List<Endpoint> endpoints, Range range) {
        Map<Endpoint, String> tokens = new HashMap<>();
        for (String person : grounds.people()) {
            String token = platform.token(person);
            List<FuzzCase> knocks = endpoints.stream()
                    .filter(endpoint -> endpoint.signedIn() && !tokens.containsKey(endpoint))
                    .map(endpoint -> knock(endpoint, token))
                    .toList();
            List<Answer> answers = range.send(knocks);
            for (int i = 0; i < knocks.size(); i++) {
                if (!SHUT.contains(answers.get(i).status())) {
                    tokens.put(knocks.get(i).endpoint(), token);
                }
            }
        }
        return tokens;
    }

    private FuzzCase knock(Endpoint endpoint, String token) {
        RequestBuilder draft = new SoundRequests(grounds, Map.of(endpoint, token)).of(endpoint, new Random(0));
        if (!endpoint.isRead()) {
            // Refused in any case, but if it is not for them before anybody looks at these.
            draft.header("Idempotency-Key", "a b");
            draft.header("If-Match", "nonsense");
        }
        return new FuzzCase(0, draft, List.of());
    }
}
