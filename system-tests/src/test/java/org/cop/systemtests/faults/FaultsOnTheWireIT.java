package org.cop.systemtests.faults;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever is done to the network is what the operator's guide says, seen from outside, and nothing is ever restarted. The tests stand in
 * files by what is broken, and are gathered here because starting a service takes long: they share two, which start at once and end when
 * they do.
 */
@ExtendWith(RunningPlatform.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsOnTheWireIT {
    private RunningPlatform platform;
    private MembershipBehindProxies membership;
    private NewsletterBehindProxy newsletter;

    @BeforeAll
    void start(RunningPlatform running) throws SQLException, ExecutionException, InterruptedException {
        platform = running;
        newsletter = new NewsletterBehindProxy(running);
        membership = new MembershipBehindProxies(running);
    }

    @AfterAll
    void end() throws SQLException {
        if (newsletter != null) {
            newsletter.service.askToStop();
        }
        if (membership != null) {
            membership.end();
        }
        if (newsletter != null) {
            newsletter.end();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Membership {
        @BeforeAll
        void comeUp() {
            membership.comeUp();
        }

        @AfterEach
        void heal() {
            membership.heal();
        }

        @Nested
        class AndTheDatabase extends DatabaseFaults {
            AndTheDatabase() {
                super(membership);
            }
        }

        @Nested
        class AndKafka extends KafkaFaults {
            AndKafka() {
                super(platform, membership);
            }
        }

        @Nested
        class AndKeycloak extends KeycloakFaults {
            AndKeycloak() {
                super(platform, membership);
            }
        }

        @Nested
        class AndTheMailServer extends InvitationMailFaults {
            AndTheMailServer() {
                super(platform, membership);
            }
        }
    }

    /** Beside the other, for both mostly wait. */
    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Newsletter {
        @BeforeAll
        void comeUp() {
            newsletter.comeUp();
        }

        @AfterEach
        void heal() {
            newsletter.heal();
        }

        /** One fault after the other: both tests have the same way to the mail server. */
        @Nested
        @Execution(ExecutionMode.SAME_THREAD)
        class AndTheMailServer extends EditionMailFaults {
            AndTheMailServer() {
                super(platform, newsletter);
            }
        }
    }
}
