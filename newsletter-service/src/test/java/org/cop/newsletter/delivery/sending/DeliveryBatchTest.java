package org.cop.newsletter.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** What becomes of mails that are leased and sent, and when something goes wrong on the way. */
@QuarkusTest
@ServiceTest
class DeliveryBatchTest extends BatchesOfMails {
    @Test
    void everyMailIsSentOnceAndMarked() throws Exception {
        List<String> readers = write(450);
        while (run()) {
            // until nothing is due
        }
        assertThat(sender.taken()).containsExactlyInAnyOrderElementsOf(readers);
        assertThat(states()).isEqualTo(Map.of("SENT", 450));
    }

    @Test
    void twoSendersNeverLeaseTheSameMail() {
        write(3);
        assertThat(leases().take(false, 2)).hasSize(2);
        assertThat(leases().take(false, 2)).hasSize(1);
        assertThat(leases().take(false, 2)).isEmpty();
    }

    @Test
    void theLeasesOfADeadProcessRunOut() throws Exception {
        List<String> readers = write(2);
        leases().take(false, 2);
        assertThat(run()).isFalse();

        forward(LEASE);

        assertThat(run()).isTrue();
        assertThat(sender.taken()).containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void mailsSentBeforeAnOutageAreNotSentAgainAndNobodyIsCharged() throws Exception {
        write(10);
        sender.goDownAfter(4);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("SENT", 4, "PENDING", 6));
        assertThat(attempts()).containsOnly(0);

        sender.comeBack();
        assertThat(run()).as("not at once").isFalse();
        forward(DeliveryBatch.WHILE_UNAVAILABLE);
        run();

        assertThat(sender.taken()).hasSize(10).doesNotHaveDuplicates();
        assertThat(states()).isEqualTo(Map.of("SENT", 10));
    }

    @Test
    void aTextTakenOutInMidBatch_isInNoMailThatBeginsASecondLater() throws Exception {
        write(5);
        redactedAfter = 2;
        mailTakes = Duration.ofMillis(400);

        run();

        assertThat(sender.contents())
                .extracting(text -> text.contains("redacted"))
                .containsExactly(false, false, false, true, true);
        assertThat(composed).containsExactly("as approved", "redacted");
    }

    @Test
    void aTextTakenOutInMidBatch_isUnknownToTwentyMailsAtMost() throws Exception {
        write(45);
        redactedAfter = 1;

        run();

        assertThat(sender.contents().subList(0, WantedContents.ASKED_TOGETHER))
                .noneMatch(text -> text.contains("redacted"));
        assertThat(sender.contents().subList(WantedContents.ASKED_TOGETHER, 45))
                .allMatch(text -> text.contains("redacted"));
    }

    @Test
    void whoeverUnsubscribesInMidBatchIsMailedNothingASecondLater() throws Exception {
        List<String> readers = write(5);
        unwantedLater.add(readers.get(4));
        mailTakes = Duration.ofMillis(400);

        run();

        assertThat(sender.taken()).containsExactlyElementsOf(readers.subList(0, 4));
        assertThat(states()).isEqualTo(Map.of("SENT", 4, "CANCELLED", 1));
    }

    @Test
    void aMailOfWhichNobodyCanSayWhetherItIsWantedIsChargedAlone() throws Exception {
        List<String> readers = write(3);
        unknown.add(readers.get(1));

        run();

        assertThat(sender.taken()).containsExactly(readers.get(0), readers.get(2));
        assertThat(states()).isEqualTo(Map.of("SENT", 2, "PENDING", 1));
        assertThat(attempts()).containsExactlyInAnyOrder(0, 0, 1);
    }

    @Test
    void aMailThatNobodyWantsAnyMoreIsCancelled() throws Exception {
        List<String> readers = write(2);
        unwanted.add(readers.getFirst());
        run();

        assertThat(sender.taken()).containsExactly(readers.getLast());
        assertThat(states()).isEqualTo(Map.of("SENT", 1, "CANCELLED", 1));
    }

    @Test
    void operatorsSeeWhatBecameOfMailsAndHowLongOthersWait() throws Exception {
        List<String> readers = write(5);
        sender.refuse(readers.get(0), 550);
        sender.refuse(readers.get(1), 451);
        sql.statement("update delivery set due_at = due_at + interval '1 day' where email = :untried")
                .bind("untried", readers.get(4))
                .execute();
        run();

        assertThat(mails("sent")).isEqualTo(2);
        assertThat(mails("refused")).isEqualTo(1);
        assertThat(mails("postponed")).isEqualTo(1);

        sql.statement("update delivery set created_at = now() - interval '1 hour' where programme_id = :programme")
                .bind("programme", programme)
                .execute();
        new MailQueueProbe(sql, composers, metrics).probe();
        assertThat(waiting("cop.mails.retrying")).isPositive();
        assertThat(waiting("cop.mails.waiting")).isPositive();
        assertThat(waiting("cop.mails.oldest.age")).isGreaterThanOrEqualTo(3_500);
    }

    @Test
    void theBackOffGrows() {
        assertThat(List.of(1, 2, 3, 4, 5, 9))
                .extracting(attempts -> DeliveryLeases.backOff(attempts).toMinutes())
                .containsExactly(1L, 4L, 16L, 64L, 256L, 360L);
    }

    @Test
    void aStoppingSenderGivesBackWhatIsLeft() throws Exception {
        write(10);
        List<Boolean> asked = new ArrayList<>();
        boolean more = batch().run(false, DeliveryBatch.SIZE, () -> {
            asked.add(true);
            return asked.size() > 3;
        });
        assertThat(more).isFalse();
        assertThat(states()).isEqualTo(Map.of("SENT", 3, "PENDING", 7));
        assertThat(leases().take(false, 10)).hasSize(7);
    }

    @Test
    void urgentMailsDoNotWaitBehindOthers() {
        write(5);
        sql.statement("""
                update delivery set urgent = true where id = (select max(id) from delivery where programme_id = :programme)
                """).bind("programme", programme).execute();
        assertThat(leases().take(true, 10)).hasSize(1);
    }

    @Test
    void theSameMailHasTheSameMessageIdEachTime() throws Exception {
        String reader = write(1).getFirst();
        sender.refuse(reader, 451);
        run();
        forward(Duration.ofMinutes(1));
        sender.accept(reader);
        run();

        assertThat(sender.messageIds(reader)).hasSize(2);
        assertThat(sender.messageIds(reader).getFirst())
                .isEqualTo(sender.messageIds(reader).getLast());
    }

    @Test
    void aLeaseShorterThanTwoMailsMayTakeIsRefused() {
        assertThatThrownBy(() -> new DeliveryLeases(
                        sql, composers, metrics, Duration.ofSeconds(60), Duration.ofSeconds(119), Duration.ZERO))
                .hasMessageContaining("MAIL_LEASE")
                .hasMessageContaining("SMTP_TIMEOUT");
        var shortest = new DeliveryLeases(
                sql, composers, metrics, Duration.ofSeconds(60), Duration.ofSeconds(120), Duration.ZERO);
        assertThat(shortest.work()).isPositive().isLessThan(Duration.ofSeconds(60));
    }
}
