package org.cop.newsletter;

import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cop.kit.sql.Sql;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** After a restore every service is asked to publish its state again; this one has none that others keep. */
@QuarkusTest
@ServiceTest
class RepublishTest {
    @Inject
    Sql sql;

    @Test
    void aRequestToPublishStateAgain_whereThereIsNone_isFinished() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.statement("select request_republish('all')").exists());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !sql.statement("select 1 from republish_request where finished_at is null")
                        .exists());
    }
}
