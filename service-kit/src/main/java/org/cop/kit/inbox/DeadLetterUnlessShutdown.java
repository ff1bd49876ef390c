package org.cop.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaDeadLetterQueue;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The connector's dead letters, except that what a stopping service leaves undone is left where it is: its offset is not committed. */
@ApplicationScoped
@Identifier("dead-letter-unless-shutdown")
class DeadLetterUnlessShutdown implements KafkaFailureHandler.Factory {
    private final KafkaFailureHandler.Factory deadLetters;

    DeadLetterUnlessShutdown(
            @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaDeadLetterQueue.Factory deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration configuration,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> report) {
        return new Handler(deadLetters.create(configuration, vertx, consumer, report));
    }

    private record Handler(KafkaFailureHandler deadLetters) implements KafkaFailureHandler {
        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> in, Throwable reason, Metadata metadata) {
            for (Throwable t = reason; t != null; t = t.getCause()) {
                if (t instanceof ShuttingDown) {
                    return Uni.createFrom().nothing();
                }
            }
            return deadLetters.handle(in, reason, metadata);
        }

        @Override
        public void terminate() {
            deadLetters.terminate();
        }
    }
}
