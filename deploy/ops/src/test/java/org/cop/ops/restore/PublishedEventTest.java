package org.cop.ops.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedEventTest {
    private static final Map<String, String> HEADERS = Map.of("ce_type", "meeting.held", "ce_sequence", "4294967297");

    @Test
    void anEventOfAService_isOne() {
        assertThat(PublishedEvent.isOne(record("key", "{\"meetingId\":1}", HEADERS)))
                .isTrue();
    }

    @Test
    void anEventOfALateEpoch_isOne() {
        String sequence = String.valueOf(Integer.MAX_VALUE * (1L << 32) + 1);

        assertThat(PublishedEvent.isOne(
                        record("key", "{}", Map.of("ce_type", "meeting.held", "ce_sequence", sequence))))
                .isTrue();
    }

    @Test
    void aTombstone_isOne() {
        assertThat(PublishedEvent.isOne(record("key", null, Map.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key | {\"a\":     | meeting.held | 1
                    key | []          | meeting.held | 1
                    key | 7           | meeting.held | 1
                    key | no JSON     | meeting.held | 1
                    key | {}          |              | 1
                    key | {}          | meeting.held |
                    key | {}          | meeting.held | 0
                    key | {}          | meeting.held | -4
                    key | {}          | meeting.held | many
                    key | {}          | meeting.held | 99999999999999999999
                        | {}          | meeting.held | 1
                    """)
    void recordThatNoServiceWouldPublish_isNoEvent(@Nullable String key, String body, String type, String sequence) {
        assertThat(PublishedEvent.isOne(record(
                        key,
                        body,
                        Map.of("ce_type", type == null ? "" : type, "ce_sequence", sequence == null ? "" : sequence))))
                .isFalse();
    }

    private static ConsumerRecord<String, byte[]> record(
            @Nullable String key, @Nullable String body, Map<String, String> headers) {
        var record = new ConsumerRecord<>(
                "cop.meeting.v1", 0, 0, key, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
