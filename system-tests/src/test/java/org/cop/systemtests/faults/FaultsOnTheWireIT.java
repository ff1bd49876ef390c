package org.cop.systemtests.faults;

import java.sql.SQLException;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever is done to the network is what the operator's guide says, seen from outside, and nothing is ever restarted. The tests stand in
 * files by what is broken, and are gathered here because starting a service takes long: they share one, which ends when they do.
 */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsOnTheWireIT {
    private RunningPlatform platform;
    private MembershipBehindProxies membership;

    @BeforeAll
    void start(RunningPlatform running) throws SQLException {
        platform = running;
        membership = new MembershipBehindProxies(running);
        membership.comeUp();
    }

    @AfterEach
    void healEverything() {
        membership.heal();
    }

    @AfterAll
    void end() throws SQLException {
        if (membership != null) {
            membership.end();
        }
    }

    @Nested
    class OfTheDatabase extends DatabaseFaults {
        OfTheDatabase() {
            super(membership);
        }
    }

    @Nested
    class OfKafka extends KafkaFaults {
        OfKafka() {
            super(platform, membership);
        }
    }

    @Nested
    class OfKeycloak extends KeycloakFaults {
        OfKeycloak() {
            super(platform, membership);
        }
    }

    @Nested
    class OfTheMailServerWithInvitations extends InvitationMailFaults {
        OfTheMailServerWithInvitations() {
            super(platform, membership);
        }
    }
}
