package org.cop.newsletter.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cop.newsletter.mail.EncodedMail;
import org.cop.newsletter.mail.MailRefused;
import org.cop.newsletter.mail.MailServerAway;
import org.cop.newsletter.mail.Postman;
import org.cop.newsletter.mail.Recipient;
import org.cop.newsletter.subscriber.MailingList;
import org.cop.newsletter.subscriber.UnsubscribeLinks;
import org.jboss.logging.Logger;

/**
 * One round: claim some mails, carry them to the mail server, mark them. Memory holds one round and no more. Mails are marked a few at a
 * time; what was sent and not yet marked when the process dies is sent again, with the same Message-ID: at most {@value #MARKED_TOGETHER}
 * mails of each sender, which are four unless configured otherwise, and of the one for urgent mails.
 */
@ApplicationScoped
class DeliveryRound {
    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    static final int SIZE = 200;
    private static final int MARKED_TOGETHER = 50;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(10);
    /** What is noted for a mail that we ourselves could not make. */
    private static final int NO_LETTER = 0;

    private final Claims claims;
    private final Postman postman;
    private final UnsubscribeLinks links;
    private final List<LetterWriter> writers;
    private final Event<MailsSent> sent;
    private final Clock clock;

    DeliveryRound(
            Claims claims,
            Postman postman,
            UnsubscribeLinks links,
            @All List<LetterWriter> writers,
            Event<MailsSent> sent,
            Clock clock) {
        this.claims = claims;
        this.postman = postman;
        this.links = links;
        this.writers = writers;
        this.sent = sent;
        this.clock = clock;
    }

    private record Prepared(EncodedMail mail, MailingList list) {}

    /**
     * @param stop asked before each mail
     * @return whether it was worth coming back at once
     * @throws MailServerAway after everything that was not sent was given back
     */
    boolean run(boolean urgent, BooleanSupplier stop) throws MailServerAway {
        List<Delivery> claimed = claims.claim(urgent, SIZE);
        if (claimed.isEmpty()) {
            return false;
        }
        Deque<Delivery> left = new ArrayDeque<>(claimed);
        Duration pause = Duration.ZERO;
        try {
            carry(left, stop);
        } catch (MailServerAway e) {
            pause = WHILE_AWAY;
            throw e;
        } finally {
            if (!left.isEmpty()) {
                claims.release(left, pause);
            }
        }
        sent.fire(new MailsSent(claimed.stream()
                .filter(delivery -> delivery.kind() == Delivery.Kind.EDITION)
                .<UUID>map(Delivery::editionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return left.isEmpty();
    }

    private void carry(Deque<Delivery> left, BooleanSupplier stop) throws MailServerAway {
        Map<Object, Prepared> prepared = new HashMap<>();
        List<Delivery> unmarked = new ArrayList<>();
        // Well within the claim, so that nobody else sends what we are still at.
        Instant end = clock.instant().plus(claims.valid().dividedBy(4));
        try (var round = postman.begin()) {
            while (!left.isEmpty() && !stop.getAsBoolean() && clock.instant().isBefore(end)) {
                Delivery delivery = left.element();
                if (carry(delivery, prepared, round)) {
                    unmarked.add(delivery);
                }
                left.remove();
                if (unmarked.size() == MARKED_TOGETHER) {
                    claims.sent(unmarked);
                    unmarked.clear();
                }
            }
        } finally {
            if (!unmarked.isEmpty()) {
                claims.sent(unmarked);
            }
        }
    }

    private boolean carry(Delivery delivery, Map<Object, Prepared> prepared, Postman.Round round)
            throws MailServerAway {
        Prepared letter;
        try {
            letter = prepared(delivery, prepared);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %d could not be written", delivery.id());
            claims.refused(delivery, NO_LETTER, false);
            return false;
        }
        try {
            round.send(
                    letter.mail(),
                    new Recipient(
                            delivery.email(),
                            delivery.name(),
                            delivery.messageId(),
                            links.link(letter.list(), delivery.recipientId())));
            return true;
        } catch (MailRefused e) {
            LOG.infof("Delivery %d was refused with %d", delivery.id(), e.code());
            claims.refused(delivery, e.code(), e.isFinal());
            return false;
        }
    }

    private Prepared prepared(Delivery delivery, Map<Object, Prepared> prepared) {
        LetterWriter writer = writers.stream()
                .filter(candidate -> candidate.writes(delivery.kind()))
                .findFirst()
                .orElseThrow();
        var key = List.of(delivery.kind(), writer.subject(delivery));
        Prepared known = prepared.get(key);
        if (known == null) {
            Letter letter = writer.write(delivery);
            known = new Prepared(postman.encode(letter.content()), letter.list());
            prepared.put(key, known);
        }
        return known;
    }
}
