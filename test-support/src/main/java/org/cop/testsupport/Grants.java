package org.cop.testsupport;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.cop.events.Role.Circle.COMMISSIONERS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;
import org.cop.testsupport.event.EventSender;

/** Says in the place of the membership service what an account may do where, and waits until the service under test has applied it. */
public final class Grants {
    // Rises also when the tests' classes are loaded again, and stays above what the service itself may have given out.
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private Grants() {}

    public static Grant facilitator(UUID programmeId, UUID siteId) {
        return new Grant(programmeId, siteId, Role.FACILITATOR);
    }

    public static Grant member(UUID programmeId, UUID siteId) {
        return new Grant(programmeId, siteId, Role.MEMBER);
    }

    public static Grant admin(UUID programmeId) {
        return new Grant(programmeId, null, Role.PROGRAMME_ADMIN);
    }

    public static Grant editor(UUID programmeId) {
        return new Grant(programmeId, null, Role.EDITOR);
    }

    public static Grant knowledgeBroker(UUID programmeId) {
        return new Grant(programmeId, null, Role.KNOWLEDGE_BROKER);
    }

    public static Grant commissioner(UUID programmeId) {
        return new Grant(programmeId, null, Role.COMMISSIONER);
    }

    /** From now on the account holds exactly these; none locks it out. @return a good token of the account */
    public static String give(String accountId, Grant... grants) {
        String token = Tokens.of(accountId);
        EventSender.send(new AccessChanged(accountId, List.of(grants)), nextSequence());
        Set<Grant> expected = inForce(Set.of(grants));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> held(token).equals(expected));
        return token;
    }

    /** Of an account that commissions services in a programme only that counts there. */
    private static Set<Grant> inForce(Set<Grant> grants) {
        Set<UUID> commissioned = grants.stream()
                .filter(grant -> grant.role().circle() == COMMISSIONERS)
                .map(Grant::programmeId)
                .collect(Collectors.toSet());
        return grants.stream()
                .filter(grant -> grant.role().circle() == COMMISSIONERS || !commissioned.contains(grant.programmeId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Grant> held(String token) {
        List<Grant> grants = given().auth()
                .oauth2(token)
                .get("/api/v1/access")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("grants", Grant.class);
        return Set.copyOf(grants);
    }

    private static long nextSequence() {
        return SEQUENCE.updateAndGet(
                last -> Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now())));
    }
}
