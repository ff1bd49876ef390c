package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.restore.Restore.TO_SETTLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cop.client.api.ClientFailure;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.RunningPlatform;

/** Who gets in at the site of a programme: the same in each service, before long. */
final class SiteAccess {
    private final RunningPlatform platform;
    private final Map<String, String> doors;
    private final Map<String, String> tokens = new HashMap<>();

    SiteAccess(RunningPlatform platform, SmallProgramme programme) {
        this.platform = platform;
        this.doors = Map.of(
                "membership", "/sites/" + programme.site() + "/members",
                "meeting", "/sites/" + programme.site() + "/roster",
                "casebook", "/sites/" + programme.site() + "/case-studies",
                "newsletter", "/programmes/" + programme.id() + "/archive?audience=PROGRAMME");
    }

    void awaitOpenTo(Person... people) {
        for (Person person : people) {
            await("every service lets " + person.email() + " in")
                    .atMost(TO_SETTLE)
                    .until(() -> statuses(person).equals(Set.of(200)));
        }
    }

    void awaitClosedTo(Person... people) {
        for (Person person : people) {
            await("no service lets " + person.email() + " in").atMost(TO_SETTLE).until(() -> isClosedTo(person));
        }
    }

    boolean isClosedTo(Person person) {
        // 401: their last token is over, and they get no other.
        return Set.of(401, 403).containsAll(statuses(person));
    }

    private Set<Integer> statuses(Person person) {
        String token = token(person);
        Set<Integer> statuses = new TreeSet<>();
        doors.forEach((service, door) -> statuses.add(
                platform.anonymous(service).auth().oauth2(token).get(door).statusCode()));
        return statuses;
    }

    /** The last that they got: whoever was disabled or deleted meanwhile gets no new one. */
    private String token(Person person) {
        try {
            tokens.put(person.email(), platform.token(person.email()));
        } catch (ClientFailure refused) {
            if (!tokens.containsKey(person.email())) {
                throw refused;
            }
        }
        return tokens.get(person.email());
    }
}
