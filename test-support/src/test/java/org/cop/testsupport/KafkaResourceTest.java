package org.cop.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.cop.client.topics.Topic;
import org.cop.client.topics.TopicDeclarations;
import org.cop.events.ContactEvent;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.MembershipEvent;
import org.cop.events.MembershipEvent.SiteActivated;
import org.cop.testsupport.event.EventReader;
import org.cop.testsupport.event.EventSender;
import org.cop.testsupport.event.EventSender.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaResourceTest {
    private static final KafkaResource KAFKA = new KafkaResource();

    private final UUID site = UUID.randomUUID();
    private final SiteActivated activated =
            new SiteActivated(site, UUID.randomUUID(), "CP1", "Brighton", LocalDate.of(2012, 3, 1));

    @BeforeAll
    static void start() {
        KAFKA.start();
    }

    @AfterAll
    static void stop() {
        KAFKA.stop();
    }

    @Test
    void theTopicsOfProductionAreThereAndNoOthers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaResource.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrderElementsOf(TopicDeclarations.ofThisCheckout().all().stream()
                            .map(Topic::name)
                            .toList())
                    .contains("cop.access.v1", "cop.access.v1.dlq.newsletter-service");

            var contacts = new ConfigResource(ConfigResource.Type.TOPIC, ContactEvent.TOPIC);
            var config = admin.describeConfigs(List.of(contacts)).all().get().get(contacts);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config.get("max.compaction.lag.ms").value()).isEqualTo("86400000");
        }
    }

    @Test
    void aSentEvent_isReadByTheOfficialSdk() {
        Instant recordedAt = Instant.parse("2012-03-01T09:00:00Z");
        UUID cause = UUID.randomUUID();
        var message = new Message(UUID.randomUUID(), activated, 3, recordedAt, UUID.randomUUID(), cause);
        EventSender.sendAll(List.of(message));

        CloudEvent event =
                EventReader.awaitAbout(MembershipEvent.TOPIC, site, 1).getFirst();

        assertThat(event.getId()).isEqualTo(message.id().toString());
        assertThat(event.getType()).isEqualTo("site.activated");
        assertThat(event.getSource()).hasToString("/membership-service");
        assertThat(event.getTime()).isEqualTo("2012-03-01T09:00:00Z");
        assertThat(event.getExtension("siteid")).isEqualTo(site.toString());
        assertThat(event.getExtension("programmeid"))
                .isEqualTo(activated.programmeId().toString());
        assertThat(event.getExtension("audience")).isEqualTo("PUBLIC");
        assertThat(event.getExtension("sequence")).isEqualTo("3");
        assertThat(event.getExtension("causationid")).isEqualTo(cause.toString());
        assertThat(EventReader.body(event)).isEqualTo("""
                        {"siteId":"%s","programmeId":"%s","code":"CP1","place":"Brighton","on":"2012-03-01"}""".formatted(site, activated.programmeId()));
    }

    @Test
    void eventsOfOneAggregate_areReadInTheOrderTheyWereSent() {
        UUID first = EventSender.send(activated, 1);
        UUID second = EventSender.send(activated, 2);

        assertThat(EventReader.about(MembershipEvent.TOPIC, site))
                .extracting(CloudEvent::getId)
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void aTombstoneTravelsWithoutABody() {
        UUID contact = UUID.randomUUID();
        EventSender.send(new ContactErased(contact), 2);

        assertThat(EventReader.records(ContactEvent.TOPIC))
                .filteredOn(record -> contact.toString().equals(record.key()))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isNull());
        CloudEvent erased = EventReader.awaitOne(
                ContactEvent.TOPIC, event -> contact.toString().equals(event.getSubject()));
        assertThat(erased.getType()).isEqualTo("contact.erased");
        assertThat(EventReader.body(erased)).isEmpty();
    }

    @Test
    void recordsThatAreNoEvents_canBeSent() {
        String topic = "cop.membership.v1.dlq.newsletter-service";
        EventSender.sendWithoutEnvelope(topic, "junk", "no json".getBytes(StandardCharsets.UTF_8));
        UUID id = EventSender.sendWithBody(topic, "half", "site.activated", "{\"siteId\":");

        assertThat(EventReader.records(topic))
                .extracting(record -> entry(record.key(), new String(record.value(), StandardCharsets.UTF_8)))
                .containsExactly(entry("junk", "no json"), entry("half", "{\"siteId\":"));
        assertThat(EventReader.records(topic)
                        .getLast()
                        .headers()
                        .lastHeader("ce_id")
                        .value())
                .isEqualTo(id.toString().getBytes(StandardCharsets.UTF_8));
    }
}
