package org.cop.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cop.kit.access.SitesOfTheTest.BRIGHTON;
import static org.cop.kit.access.SitesOfTheTest.PROGRAMME;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cop.events.AccessEvent;
import org.cop.events.AccessEvent.AccessChanged;
import org.cop.events.AccessEvent.AccessRepublished;
import org.cop.events.AccessEvent.Grant;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.envelope.MalformedEvent;
import org.cop.kit.inbox.EventHandler;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AccessEventsConsumerTest {
    private static final Grant MEMBER = Grants.member(PROGRAMME, BRIGHTON);
    /** What {@link EventSender#sendWithBody} sends has the number 1. */
    private static final long FIRST = 0;

    private static final Grant EDITOR = Grants.editor(PROGRAMME);

    @Inject
    AccessGrants grants;

    @Inject
    EventHandler events;

    @Inject
    Sql sql;

    private final String account = UUID.randomUUID().toString();

    /** What was published again stays so; the other tests begin with an epoch of their own. */
    @AfterEach
    void noFloor() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("delete from republished_floor").execute());
    }

    @Test
    void anUnknownRoleIsLeftOutTheKnownOnesAreInForceAndTheRemovedOnesGone() {
        QuarkusTransaction.requiringNew().run(() -> grants.replace(account, List.of(MEMBER), FIRST));

        sendSecond("""
                {"accountId": "%s", "grants": [{"programmeId": "%s", "role": "EVALUATOR"}, {"programmeId": "%2$s", "role": "EDITOR"}]}
                """.formatted(account, PROGRAMME));

        await().until(() -> grants.of(account).equals(List.of(EDITOR)));
    }

    @Test
    void anEventThatCannotBeAppliedTakesTheGrantsAwayUntilANewOneCan() {
        Grants.give(account, MEMBER);

        sendSecond("{\"accountId\": 7");

        await().until(() -> grants.of(account).isEmpty());
        assertThat(grants.withheld()).isPositive();
        Grants.give(account, EDITOR);
        assertThat(grants.of(account)).containsExactly(EDITOR);
    }

    @Test
    void aTombstoneWithoutAnEnvelopeTakesAllGrantsAwayAndIsNoDeadLetter() {
        Grants.give(account, MEMBER);
        long withheld = grants.withheld();

        EventSender.sendRecord(new ProducerRecord<>(AccessEvent.TOPIC, account, null));

        await().until(() -> grants.of(account).isEmpty());
        assertThat(grants.withheld()).isEqualTo(withheld);
    }

    @Test
    void anOldTombstoneDeliveredAgainLeavesNewerGrantsAlone() {
        var tombstone = new ConsumerRecord<String, byte[]>(AccessEvent.TOPIC, 0, 5, account, null);
        Grants.give(account, MEMBER);
        events.handle(tombstone, AccessEvent.class, event -> {});
        assertThat(grants.of(account)).isEmpty();
        Grants.give(account, EDITOR);

        events.handle(tombstone, AccessEvent.class, event -> {});

        assertThat(grants.of(account)).containsExactly(EDITOR);
    }

    @Test
    void anOldUnreadableRecordDeliveredAgainLeavesNewerGrantsAlone() {
        var unreadable = new ConsumerRecord<>(AccessEvent.TOPIC, 0, 6, account, new byte[] {'{'});
        Grants.give(account, MEMBER);
        assertThatThrownBy(() -> events.handle(unreadable, AccessEvent.class, event -> {}))
                .isInstanceOf(MalformedEvent.class);
        assertThat(grants.of(account)).isEmpty();
        Grants.give(account, EDITOR);

        assertThatThrownBy(() -> events.handle(unreadable, AccessEvent.class, event -> {}))
                .isInstanceOf(MalformedEvent.class);

        assertThat(grants.of(account)).containsExactly(EDITOR);
    }

    @Test
    void afterARestoreGrantsThatWereNotPublishedAgainAreGone() {
        String phantom = UUID.randomUUID().toString();
        EventSender.send(new AccessChanged(phantom, List.of(MEMBER)), 7);
        EventSender.send(new AccessChanged(account, List.of(MEMBER)), 7);
        await().until(() -> !grants.of(phantom).isEmpty() && !grants.of(account).isEmpty());

        EventSender.send(new AccessChanged(account, List.of(MEMBER)), Epoch.floor(3) + 1);
        await().until(() -> grants.of(account).equals(List.of(MEMBER)));
        EventSender.send(new AccessRepublished(3), Epoch.floor(3) + 1);

        await().atMost(Duration.ofSeconds(60)).until(() -> grants.of(phantom).isEmpty());
        await().during(Duration.ofMillis(300)).until(() -> grants.of(account).equals(List.of(MEMBER)));
    }

    @Test
    void anEventOfAnUnknownType_takesTheGrantsAway_untilANewerOneIsApplied() {
        Grants.give(account, MEMBER);

        EventSender.sendWithBody(AccessEvent.TOPIC, account, "access.dreamt-of", "{}");

        await().until(() -> grants.of(account).isEmpty());
        Grants.give(account, EDITOR);
        assertThat(grants.of(account)).containsExactly(EDITOR);
    }

    @Test
    void aMarkerThatCannotBeApplied_isADeadLetter_andNoAccount() {
        EventSender.sendWithBody(
                AccessEvent.TOPIC, AccessRepublished.KEY, "access.republished", "{\"epoch\": \"none\"}");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> EventReader.records(AccessEvent.TOPIC + ".dlq.newsletter-service").stream()
                        .anyMatch(record -> AccessRepublished.KEY.equals(record.key())));
        assertThat(sql.statement("select 1 from access_account where account_id = :key")
                        .bind("key", AccessRepublished.KEY)
                        .exists())
                .isFalse();
    }

    /** The envelope of an event about the account that is newer than {@link #FIRST}, with that body. */
    private void sendSecond(String body) {
        EventSender.sendWithBody(AccessEvent.TOPIC, account, "access.changed", body);
    }
}
