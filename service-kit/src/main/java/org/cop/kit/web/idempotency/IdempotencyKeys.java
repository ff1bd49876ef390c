package org.cop.kit.web.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cop.kit.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * The memory of {@link Idempotent}: key and answer are rows of the transaction that does the work. A second request with the key waits at
 * the insert until the first has committed (then it reads the answer) or rolled back (then it does the work itself).
 */
@ApplicationScoped
class IdempotencyKeys {
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(
            AgroalDataSource database, TransactionSynchronizationRegistry transaction, ObjectMapper json, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Does the work, or throws {@link IdempotentReplay} if it was done before. */
    @Transactional(rollbackOn = Exception.class)
    @Nullable
    Object once(IdempotencyKey key, InvocationContext work) throws Exception {
        transaction.putResource(FlushOnIdempotent.class, true);
        try (var connection = database.getConnection()) {
            if (!claim(connection, key)) {
                throw new IdempotentReplay(answered(connection, key));
            }
        }
        var returned = work.proceed();
        var answer = StoredResponse.of(work.getMethod(), returned, json);
        if (!answer.succeeded()) {
            throw new NotStored(returned);
        }
        try (var connection = database.getConnection()) {
            remember(connection, key, answer);
        }
        return returned;
    }

    private boolean claim(Connection connection, IdempotencyKey key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into idempotency_key (caller, key, fingerprint, created_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setString(1, key.caller());
            insert.setString(2, key.key());
            insert.setString(3, key.fingerprint());
            insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private static StoredResponse answered(Connection connection, IdempotencyKey key) throws SQLException {
        try (var select = connection.prepareStatement(
                "select fingerprint, status, location, etag, body from idempotency_key where caller = ? and key = ?")) {
            select.setString(1, key.caller());
            select.setString(2, key.key());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    // purged between the two statements, a day after its work was done
                    throw new RequestRefused(
                            422, "idempotency-key-reused", IdempotencyKey.HEADER, "This key is too old");
                }
                if (!row.getString(1).equals(key.fingerprint())) {
                    throw new RequestRefused(
                            422,
                            "idempotency-key-reused",
                            IdempotencyKey.HEADER,
                            "This key belongs to another request; take a fresh one");
                }
                return new StoredResponse(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
            }
        }
    }

    private static void remember(Connection connection, IdempotencyKey key, StoredResponse answer) throws SQLException {
        try (var update = connection.prepareStatement(
                "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where caller = ? and key = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.location());
            update.setString(3, answer.etag());
            update.setString(4, answer.body());
            update.setString(5, key.caller());
            update.setString(6, key.key());
            update.executeUpdate();
        }
    }

    /** An answer that says no: what was done for it is rolled back, the answer itself goes out. */
    static class NotStored extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Object returned;

        NotStored(@Nullable Object returned) {
            super("Refused", null, false, false);
            this.returned = returned;
        }

        @Nullable
        Object returned() {
            return returned;
        }
    }
}
