package org.cop.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * How long whoever takes a connection waits for the database's next word: a request not longer than its caller would, what runs in the
 * background longer, for it may sum up a year or wait for another instance's lock.
 */
@Singleton
class ConnectionTimeout implements AgroalPoolInterceptor {
    private static final int OF_A_REQUEST = (int) Duration.ofSeconds(6).toMillis();
    private static final int IN_THE_BACKGROUND = (int) Duration.ofSeconds(30).toMillis();

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, somebodyWaits() ? OF_A_REQUEST : IN_THE_BACKGROUND);
        } catch (SQLException closed) {
            // Its first statement will say so.
        }
    }

    private static boolean somebodyWaits() {
        if (!Arc.container().requestContext().isActive()) {
            return false;
        }
        var request = CurrentRequestManager.get();
        if (request == null) {
            return false;
        }
        var method = request.getResteasyReactiveResourceInfo();
        return method == null || !method.getMethod().isAnnotationPresent(LongRunning.class);
    }
}
