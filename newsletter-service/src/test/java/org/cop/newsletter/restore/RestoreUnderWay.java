package org.cop.newsletter.restore;

import static org.cop.newsletter.Fixture.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A restore that does not end, although all is read, until a test has done what it does meanwhile. */
public final class RestoreUnderWay {
    private RestoreUnderWay() {}

    public static void during(Runnable work) {
        boolean done = false;
        while (!done) {
            sql().update(
                            "insert into restore_window values (now() - interval '1 hour', now() - interval '1 minute', true)");
            done = QuarkusTransaction.requiringNew().call(() -> {
                // Nobody ends it while it is locked; somebody may have before.
                boolean locked = sql().exists("select 1 from restore_window where catching_up for update");
                if (locked) {
                    work.run();
                }
                return locked;
            });
        }
        sql().update("delete from restore_window");
    }
}
