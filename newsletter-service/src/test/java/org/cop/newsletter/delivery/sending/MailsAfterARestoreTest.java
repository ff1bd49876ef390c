package org.cop.newsletter.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** Until a restored service has caught up it mails nothing to anybody. */
@QuarkusTest
@ServiceTest
class MailsAfterARestoreTest extends BatchesOfMails {
    @Test
    void mailsWhileARestoreIsUnderWay_areNotTaken() {
        write(2);

        QuarkusTransaction.requiringNew().run(() -> {
            // Seen by this transaction alone.
            sql.statement("insert into restore_window values (now() - interval '1 hour', now(), true)")
                    .execute();
            assertThat(leases().areDue(false)).isFalse();
            assertThat(leases().take(false, 10)).isEmpty();
            sql.statement("delete from restore_window where catching_up").execute();
        });

        assertThat(leases().areDue(false)).isTrue();
        assertThat(leases().take(false, 10)).hasSize(2);
    }
}
