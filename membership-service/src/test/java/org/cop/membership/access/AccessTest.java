package org.cop.membership.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.membership.Scene.founder;
import static org.cop.membership.Scene.newProgramme;
import static org.cop.membership.Scene.programme;
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
import org.cop.testsupport.EventReader;
import org.cop.testsupport.EventSender;
import org.cop.testsupport.ServiceTest;
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
    void whatTheServiceHearsOfItselfTakesNothingBack() {
        var founder = founder();
        programme(founder);
        programme(founder);
        var told = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 2);
        double heard = heard();

        // Its own facts have come back by now, and this is one from before the second programme, late and with an id of
        // its own.
        EventSender.send(new AccessChanged(founder.accountId(), List.of()), sequence(told.getFirst()));
        await().until(() -> heard() > heard);

        founder.api().get("/api/v1/access").then().body("grants", hasSize(2));
    }

    @Test
    void theSequenceInForceIsTheOneThatWasTold() {
        var founder = founder();
        programme(founder);
        programme(founder);
        var told = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 2);

        assertThat(sequence(told.getLast())).isEqualTo(sequence(told.getFirst()) + 1);
        assertThat(sql.statement("select sequence from access_account where account_id = :account")
                        .bind("account", founder.accountId())
                        .<Long>one(row -> row.bigint("sequence")))
                .isEqualTo(sequence(told.getLast()));
    }

    @Test
    void twoGrantsAtTheSameMomentAreBothInTheLastListThatIsTold() {
        var founder = founder();

        var answers = AtOnce.all(Stream.<Callable<Integer>>generate(() -> () -> founder.api()
                        .body(newProgramme("p-" + UUID.randomUUID()))
                        .post("/api/v1/programmes")
                        .statusCode())
                .limit(6));

        assertThat(answers).hasSize(6).containsOnly(201);
        founder.api().get("/api/v1/access").then().body("grants", hasSize(6));
        var last = EventReader.awaitAbout(AccessEvent.TOPIC, founder.accountId(), 6)
                .getLast();
        assertThat(EventReader.body(last).split("PROGRAMME_ADMIN", -1)).hasSize(7);
    }

    private double heard() {
        return metrics.get("cop.inbox.applied")
                .tag("topic", AccessEvent.TOPIC)
                .counter()
                .count();
    }

    private static long sequence(CloudEvent event) {
        return Long.parseLong(String.valueOf(event.getExtension("sequence")));
    }
}
