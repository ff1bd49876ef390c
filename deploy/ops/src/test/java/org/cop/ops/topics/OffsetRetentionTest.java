package org.cop.ops.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.cop.client.topics.TopicDeclarations;
import org.cop.ops.Ops.Failed;
import org.junit.jupiter.api.Test;

class OffsetRetentionTest {
    private final OffsetRetention retention = new OffsetRetention(TopicDeclarations.ofThisCheckout());

    @Test
    void leastRetentionOfOffsets_isThatOfDeadLettersAndAWeek() {
        assertThat(retention.leastMinutes()).isEqualTo((30 + 7) * 24 * 60);
    }

    @Test
    void brokersThatKeepOffsetsLongEnough_raiseNoWarning() {
        assertThat(retention.warning(() -> Map.of("1", Optional.of("53280"), "2", Optional.of("525600"))))
                .isEmpty();
    }

    @Test
    void brokerWithKafkasDefault_isNamedWithItsValueAndTheLeast() {
        assertThat(retention.warning(() -> Map.of("1", Optional.of("525600"), "2", Optional.of("10080"))))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("offsets.retention.minutes of broker 2 is 10080 (7 days). ")
                        .contains("at least 53280 (37 days)", "dead letters")
                        .doesNotContain("broker 1"));
    }

    @Test
    void brokerThatDoesNotNameTheSetting_isWarnedOf() {
        assertThat(retention.warning(() -> Map.of("1", Optional.empty())))
                .hasValueSatisfying(warning ->
                        assertThat(warning).startsWith("offsets.retention.minutes of broker 1 is not known. "));
    }

    @Test
    void brokersThatMayNotBeAsked_areWarnedOfAndEndNothing() {
        assertThat(retention.warning(() -> {
                    throw new Failed("Kafka refuses: " + new ClusterAuthorizationException("not allowed"));
                }))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .startsWith("offsets.retention.minutes of the brokers could not be checked")
                        .contains("not allowed", "at least 53280 (37 days)"));
    }
}
