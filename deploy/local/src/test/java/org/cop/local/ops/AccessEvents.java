package org.cop.local.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes on {@code cop.access.v1} as the membership does, as far as an operators' command reads it. */
final class AccessEvents {
    static final UUID PROGRAMME = UUID.fromString("0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5fa0");

    private final String kafka;
    private final List<ProducerRecord<String, String>> records = new ArrayList<>();

    AccessEvents(String kafka) {
        this.kafka = kafka;
    }

    /** The account holds these roles in the programme. */
    AccessEvents changed(String account, long sequence, String... roles) {
        String grants = Arrays.stream(roles)
                .map(role -> "{\"programmeId\":\"%s\",\"role\":\"%s\"}".formatted(PROGRAMME, role))
                .collect(Collectors.joining(","));
        return add(
                "access.changed",
                account,
                sequence,
                "{\"accountId\":\"%s\",\"grants\":[%s]}".formatted(account, grants));
    }

    AccessEvents republished(long epoch) {
        return add("access.republished", "republished", (epoch << 32) + 1, "{\"epoch\":%d}".formatted(epoch));
    }

    AccessEvents deleted(String account) {
        records.add(new ProducerRecord<>("cop.access.v1", account, null));
        return this;
    }

    private AccessEvents add(String type, String key, long sequence, @Nullable String body) {
        List<Header> headers = List.of(
                new RecordHeader("ce_type", type.getBytes(UTF_8)),
                new RecordHeader("ce_sequence", Long.toString(sequence).getBytes(UTF_8)));
        records.add(new ProducerRecord<>("cop.access.v1", null, key, body, headers));
        return this;
    }

    void publish() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
            for (var record : records) {
                producer.send(record).get();
            }
        }
    }
}
