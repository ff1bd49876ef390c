package org.cop.newsletter.delivery.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cop.events.Audience.PROGRAMME;
import static org.cop.newsletter.Fixture.MARCH;
import static org.cop.newsletter.Fixture.as;
import static org.cop.newsletter.Fixture.sql;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.newsletter.Fixture;
import org.cop.newsletter.Fixture.Edition;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class DeliveryPurgeTest {
    @Inject
    DeliveryPurge purge;

    private Fixture fixture;
    private String editor;
    private Edition edition;

    @BeforeEach
    void anEditionToFiveReaders() {
        fixture = Fixture.create();
        editor = fixture.editor();
        for (int i = 0; i < 5; i++) {
            fixture.publish(fixture.contact(Fixture.address("reader"), Role.MEMBER));
        }
        fixture.publish(fixture.meeting(fixture.brighton, MARCH, 9));
        edition = fixture.send(editor, fixture.assembled(editor, "2012-03", PROGRAMME));
    }

    @Test
    void mailsOfLongAgoAreDeletedAndTheirNumbersStayWithTheEdition() {
        List<Long> mails = mails();
        become("state = 'SENT', sent_at = now() - interval '401 days'", mails.subList(0, 2));
        become("state = 'FAILED', sent_at = null, created_at = now() - interval '401 days'", mails.subList(2, 3));
        become("state = 'CANCELLED', sent_at = null, created_at = now() - interval '401 days'", mails.subList(3, 4));
        become("sent_at = now() - interval '399 days'", mails.subList(4, 5));

        purge.purge();

        assertThat(mails()).isEqualTo(mails.subList(4, 5));
        assertSummary(0, 3, 1, 1);

        become("sent_at = now() - interval '401 days'", mails.subList(4, 5));
        purge.purge();

        assertThat(mails()).isEmpty();
        assertSummary(0, 3, 1, 1);
        as(editor)
                .post(fixture.path("/editions/" + edition.id() + "/failed-deliveries/retries"))
                .then()
                .body("retried", equalTo(0));
    }

    @Test
    void aMailThatIsStillToGoOutIsKeptHoweverOldItIs() {
        List<Long> mails = mails();
        become(
                "state = 'PENDING', sent_at = null, created_at = now() - interval '401 days', due_at = '9999-12-31'",
                mails);

        purge.purge();

        assertThat(mails()).isEqualTo(mails);
        become("state = 'CANCELLED'", mails);
    }

    @Test
    void theMailOfAnAlertIsKeptAsLongAsTheAlertIs() {
        List<Long> mails = mails();
        become("sent_at = now() - interval '401 days'", mails);
        UUID issue = Ids.next();
        sql().update("""
                insert into alert (issue_id, account_id, programme_id, frequency, flagged_at, delivery_id)
                values (?, 'somebody', ?, 'AT_ONCE', now(), ?)
                """, issue, fixture.programme, mails.getFirst());

        purge.purge();

        assertThat(mails()).isEqualTo(mails.subList(0, 1));
        sql().update("delete from alert where issue_id = ?", issue);
    }

    private List<Long> mails() {
        return sql().list(
                        "select id from delivery where edition_id = ?::uuid order by id",
                        row -> row.bigint("id"),
                        edition.id());
    }

    private static void become(String assignments, List<Long> mails) {
        mails.forEach(mail -> sql().update("update delivery set " + assignments + " where id = ?", mail));
    }

    private void assertSummary(int pending, int sent, int failed, int cancelled) {
        as(editor)
                .get(fixture.path("/editions/" + edition.id() + "/deliveries"))
                .then()
                .statusCode(200)
                .body("pending", equalTo(pending))
                .body("sent", equalTo(sent))
                .body("failed", equalTo(failed))
                .body("cancelled", equalTo(cancelled));
    }
}
