package org.cop.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Fixture.founder;
import static org.cop.membership.Fixture.newProgramme;
import static org.cop.membership.Fixture.programme;
import static org.hamcrest.Matchers.hasSize;

import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.kit.sql.Sql;
import org.cop.membership.AtOnce;
import org.cop.membership.WithKeycloak;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
@WithKeycloak
class AccessTest {
    @Inject
    MeterRegistry metrics;

    @Inject
    Sql sql;

    @Test
    void theServicesOwnAccessEvents_takeNoGrantBack() {
        var founder = founder();
        programme(founder);
        programme(founder);
        var events = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 2);
        double consumed = consumed();

        // Its own events have come back by now, and this is one from before the second programme, late and with an id
        // of
        // its own.
        EventSender.send(new AccessChanged(founder.accountId(), List.of()), sequence(events.getFirst()));
        await().until(() -> consumed() > consumed);

        founder.api().get("/api/v1/access").then().body("grants", hasSize(2));
    }

    @Test
    void theSequenceInForce_isTheOnePublished() {
        var founder = founder();
        programme(founder);
        programme(founder);
        var events = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 2);

        assertThat(sequence(events.getLast())).isEqualTo(sequence(events.getFirst()) + 1);
        assertThat(sql.statement("select sequence from access_account where account_id = :account")
                        .bind("account", founder.accountId())
                        .<Long>one(row -> row.bigint("sequence")))
                .isEqualTo(sequence(events.getLast()));
    }

    @Test
    void grantsAtTheSameMoment_areAllInTheLastPublishedList() {
        var founder = founder();

        var answers = AtOnce.all(Stream.generate(UUID::randomUUID)
                .<Callable<Integer>>map(one -> () -> AtOnce.answered(() -> founder.api()
                                .header("Idempotency-Key", "key-" + one)
                                .body(newProgramme("p-" + one))
                                .post("/api/v1/programmes"))
                        .statusCode())
                .limit(6));

        assertThat(answers).hasSize(6).containsOnly(201);
        founder.api().get("/api/v1/access").then().body("grants", hasSize(6));
        var last = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 6)
                .getLast();
        assertThat(EventReader.body(last).split("PROGRAMME_ADMIN", -1)).hasSize(7);
    }

    private double consumed() {
        return metrics.get("cop.inbox.applied")
                .tag("topic", AccessEvent.TOPIC)
                .counter()
                .count();
    }

    private static long sequence(CloudEvent event) {
        return Long.parseLong(String.valueOf(event.getExtension("sequence")));
    }
}
