package org.cop.newsletter.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactsRepublished;
import org.cop.events.DomainEvent;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.envelope.Epoch;
import org.cop.kit.inbox.ReadPositions;
import org.cop.kit.job.Job;
import org.cop.kit.job.JobOutcome;
import org.cop.kit.job.NoPayload;
import org.cop.newsletter.Fixture;
import org.cop.testsupport.Grants;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The marker that all contacts were published again lies in one partition, and they in all. */
@QuarkusTest
@ServiceTest
class ContactsRepublishedTest {
    private static final long EPOCH = 1;
    private static final long OLD = Epoch.floor(EPOCH) - 1;
    private static final long NEW = Epoch.floor(EPOCH) + 1;

    @Inject
    ContactsNotRepublished job;

    @Inject
    Contacts contacts;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private Fixture fixture;
    private ContactChanged ada;
    private String token;

    @BeforeEach
    void aCommissionerWithAlerts() {
        // Contacts of other tests were never published in this epoch.
        sql().update("update contact set sequence = sequence + ?", Epoch.floor(EPOCH));
        fixture = Fixture.create();
        ada = fixture.contact(Fixture.address("ada"), Role.COMMISSIONER);
        apply(ada, OLD);
        token = Grants.give(ada.accountId(), Grants.commissioner(fixture.programme));
        as(token)
                .body(Map.of(
                        "themes", List.of(), "siteIds", List.of(), "minimumSeverity", "LOW", "frequency", "WEEKLY"))
                .put(fixture.path("/alert-subscription"))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void theFirstEpochAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            sql().update("delete from republished_floor");
            sql().update("delete from job where kind = ?", ContactsNotRepublished.KIND.name());
            sql().update("update contact set sequence = greatest(0, sequence - ?)", Epoch.floor(EPOCH));
        });
    }

    @Test
    void aContactAppliedAfterTheMarkerKeepsItsAlertSubscription() {
        apply(new ContactsRepublished(EPOCH), NEW);
        assertThat(isKnown(ada)).as("nobody is erased at once").isTrue();

        apply(ada, NEW);
        runJob();

        assertThat(isKnown(ada)).isTrue();
        assertSubscribed("WEEKLY");
    }

    @Test
    void aContactAppliedBeforeTheMarkerKeepsItsAlertSubscription() {
        apply(ada, NEW);
        apply(new ContactsRepublished(EPOCH), NEW);
        runJob();

        assertThat(isKnown(ada)).isTrue();
        assertSubscribed("WEEKLY");
    }

    @Test
    void aContactThatWasNotPublishedAgainIsErasedWithItsSubscription() {
        apply(new ContactsRepublished(EPOCH), NEW);
        assertThat(sql().exists(
                                "select 1 from job where kind = ? and due_at between now() + interval '59 minutes' and now() + interval '1 hour'",
                                ContactsNotRepublished.KIND.name()))
                .isTrue();
        runJob();

        assertThat(isKnown(ada)).isFalse();
        assertSubscribed("NONE");
    }

    @Test
    void contactsAreNotErasedWhileTheReaderIsBehind() {
        apply(new ContactsRepublished(EPOCH), NEW);
        // Something lies there for sure, and this group has read none of it.
        EventSender.send(fixture.contact(Fixture.address("other"), Role.MEMBER), NEW);
        var behind = new ContactsNotRepublished(contacts, new ReadPositions(kafka, "reads-nothing"));

        assertThat(run(behind, Instant.now())).isInstanceOf(JobOutcome.Again.class);

        assertThat(isKnown(ada)).isTrue();
        assertSubscribed("WEEKLY");
    }

    @Test
    void aContactOfAnOlderEpochThatComesAfterTheMarkerIsIgnored() {
        apply(new ContactsRepublished(EPOCH), NEW);
        ContactChanged phantom = fixture.contact(Fixture.address("phantom"), Role.MEMBER);

        apply(phantom, OLD);

        assertThat(isKnown(phantom)).isFalse();
    }

    private void apply(DomainEvent event, long sequence) {
        fixture.publish(List.of(new Message(Ids.next(), event, sequence, Instant.now())));
    }

    /** Until all that was published is read. */
    private void runJob() {
        var now = Instant.now();
        await().atMost(Duration.ofSeconds(60)).until(() -> run(job, now) instanceof JobOutcome.Done);
    }

    private static JobOutcome run(ContactsNotRepublished job, Instant wantedAt) {
        return job.run(new Job<>("contacts", new NoPayload(), 1, false, wantedAt, wantedAt));
    }

    private static boolean isKnown(ContactChanged contact) {
        return sql().exists("select 1 from contact where id = ? and not erased", contact.contactId());
    }

    private void assertSubscribed(String frequency) {
        as(token).get(fixture.path("/alert-subscription")).then().body("frequency", equalTo(frequency));
    }
}
