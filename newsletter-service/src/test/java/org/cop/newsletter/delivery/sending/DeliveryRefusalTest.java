package org.cop.newsletter.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.RefusalVerdict;
import org.cop.testsupport.ServiceTest;
import org.junit.jupiter.api.Test;

/** What becomes of mails that the mail server refuses, each for itself or one after the other. */
@QuarkusTest
@ServiceTest
class DeliveryRefusalTest extends BatchesOfMails {
    @Test
    void aRecipientRefusedForGoodFailsAndTheOthersAreSent() throws Exception {
        List<String> readers = write(3);
        sender.refuse(readers.get(1), 550);
        run();

        assertThat(states()).isEqualTo(Map.of("SENT", 2, "FAILED", 1));
        int reply = sql.statement("select reply from delivery where email = :email")
                .bind("email", readers.get(1))
                .one(row -> row.integer("reply"));
        assertThat(reply).isEqualTo(550);
        assertThat(givenUp).containsExactly(readers.get(1));
    }

    @Test
    void contentRefusedForOneOfManyFailsForThatOne() throws Exception {
        List<String> readers = write(3);
        sender.refuseContent(readers.get(1), 554);
        run();

        assertThat(states()).isEqualTo(Map.of("SENT", 2, "FAILED", 1));
    }

    @Test
    void contentRefusedWithNothingTakenAfterwardsIsTriedAgain() throws Exception {
        String reader = write(1).getFirst();
        sender.refuseContent(reader, 554);
        run();
        assertThat(states()).isEqualTo(Map.of("PENDING", 1));
        assertThat(attempts()).containsOnly(0);

        sender.accept(reader);
        forward(DeliveryBatch.DOUBTFUL);
        run();
        assertThat(states()).isEqualTo(Map.of("SENT", 1));
    }

    @Test
    void contentRefusedAloneForTwoDaysIsGivenUpWithNobodyCharged() throws Exception {
        String reader = write(1).getFirst();
        sender.refuseContent(reader, 554);
        Duration refusedFor = Duration.ZERO;
        int attempts = 0;
        while (states().containsKey("PENDING")) {
            assertThat(run()).as("attempt after " + refusedFor).isTrue();
            assertThat(run()).as("not at once").isFalse();
            Duration pause = RefusalVerdict.pause(refusedFor);
            forward(pause);
            refusedFor = refusedFor.plus(pause).plusSeconds(1);
            assertThat(++attempts).as("attempts").isLessThan(100);
        }
        assertThat(refusedFor).isBetween(RefusalVerdict.LONGEST_DOUBT, RefusalVerdict.LONGEST_DOUBT.plusHours(3));
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
        assertThat(attempts()).containsOnly(0);
        assertThat(givenUp).containsExactly(reader);
        assertThat(mails("given-up")).isEqualTo(1);
        assertThat(mails("refused")).isZero();
    }

    @Test
    void contentThatTheServerRefusesAfterOthersIsGivenUpTooInTheEnd() throws Exception {
        write(1);
        sender.refuseAll(554);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("PENDING", 1));
        assertThat(attempts()).containsOnly(0);

        forward(RefusalVerdict.LONGEST_DOUBT);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
        assertThat(mails("given-up")).isEqualTo(1);
    }

    /** It takes so many mails an hour, and none of these is at fault. */
    @Test
    void mailsRefusedByAServerThatIsFullAgainWaitOn() throws Exception {
        List<String> readers = write(3);
        sender.refuseAllAfterTakingOthers(readers.subList(0, 2), 552, Duration.ofSeconds(1));
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);

        forward(Duration.ofHours(1));
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);

        assertThat(states()).isEqualTo(Map.of("PENDING", 3));
        assertThat(attempts()).containsOnly(0);
    }

    @Test
    void contentRefusedUntilTheServerTakesNothingIsChargedToNobody() throws Exception {
        List<String> readers = write(6);
        readers.subList(0, 3).forEach(reader -> sender.refuseContent(reader, 554));
        sender.goDownAfter(0);
        assertThatThrownBy(this::run).isInstanceOf(MailServerUnavailable.class);

        assertThat(states()).isEqualTo(Map.of("PENDING", 6));
        assertThat(attempts()).containsOnly(0);

        // The next batch begins with the others, which shows whether it was these mails.
        sender.comeBack();
        forward(DeliveryBatch.WHILE_UNAVAILABLE);
        run();
        assertThat(sender.taken()).isNotEmpty().doesNotContainAnyElementsOf(readers.subList(0, 3));
    }

    @Test
    void aTransientRefusalIsTriedAgainMoreRarelyAndGivenUpInTheEnd() throws Exception {
        String reader = write(1).getFirst();
        sender.refuse(reader, 451);
        for (int attempt = 1; attempt <= DeliveryLeases.MOST_ATTEMPTS; attempt++) {
            assertThat(states()).as("before attempt " + attempt).isEqualTo(Map.of("PENDING", 1));
            assertThat(run()).isTrue();
            assertThat(run()).as("not at once").isFalse();
            forward(DeliveryLeases.backOff(attempt));
        }
        assertThat(states()).isEqualTo(Map.of("FAILED", 1));
    }
}
