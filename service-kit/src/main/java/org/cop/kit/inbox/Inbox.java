package org.cop.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import org.cop.kit.envelope.Envelope;
import org.cop.kit.outbox.FactChain;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers which facts were worked in, in the transaction that works them in: each takes effect once, however often it comes. */
@ApplicationScoped
class Inbox {
    private final AgroalDataSource database;
    private final FactChain chain;
    private final String consumer;

    Inbox(
            AgroalDataSource database,
            FactChain chain,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.database = database;
        this.chain = chain;
        this.consumer = consumer;
    }

    /**
     * Runs the projection unless the fact was worked in before.
     *
     * @return whether it ran
     */
    @Transactional
    boolean once(Envelope envelope, Runnable projection) {
        if (!firstTime(envelope.id())) {
            return false;
        }
        chain.follow(envelope.correlationId(), envelope.id());
        projection.run();
        return true;
    }

    private boolean firstTime(UUID eventId) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, eventId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new InboxFailure(e);
        }
    }
}
