package org.cop.newsletter;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.event.Republishing;
import org.junit.jupiter.api.Test;

/** After a restore every service is asked to publish its state again; this one has none that others keep. */
@QuarkusTest
@ServiceTest
class RepublishTest {
    @Test
    void aRequestToPublishStateAgain_whereThereIsNone_isFinished() {
        Republishing.request("all");

        Republishing.awaitFinished();
    }
}
