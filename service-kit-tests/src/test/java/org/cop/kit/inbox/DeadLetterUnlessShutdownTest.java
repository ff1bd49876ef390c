package org.cop.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaDeadLetterQueue;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

/** What a service that is stopping has not applied is neither done nor a dead letter. */
class DeadLetterUnlessShutdownTest {
    private final List<Throwable> dead = new ArrayList<>();

    @Test
    void anEventInterruptedByAShutdown_isNeitherDeadLetterNorDone() {
        List<String> over = new ArrayList<>();

        failed(new RuntimeException(new ShuttingDown()))
                .subscribe()
                .with(done -> over.add("done"), failure -> over.add("failed"));

        assertThat(over).isEmpty();
        assertThat(dead).isEmpty();
    }

    @Test
    void everyOtherFailure_isADeadLetter() {
        var fault = new IllegalStateException();

        failed(fault).await().indefinitely();

        assertThat(dead).containsExactly(fault);
    }

    private Uni<Void> failed(Throwable reason) {
        return new DeadLetterUnlessShutdown(new DeadLetters())
                .create(null, null, null, null)
                .handle(null, reason, null);
    }

    private final class DeadLetters extends KafkaDeadLetterQueue.Factory {
        @Override
        public KafkaFailureHandler create(
                KafkaConnectorIncomingConfiguration configuration,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> report) {
            return new KafkaFailureHandler() {
                @Override
                public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> in, Throwable reason, Metadata metadata) {
                    dead.add(reason);
                    return Uni.createFrom().voidItem();
                }
            };
        }
    }
}
