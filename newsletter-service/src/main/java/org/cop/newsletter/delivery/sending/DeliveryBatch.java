package org.cop.newsletter.delivery.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.cop.kit.mail.EncodedMail;
import org.cop.kit.mail.MailRefused;
import org.cop.kit.mail.MailSender;
import org.cop.kit.mail.MailServerUnavailable;
import org.cop.kit.mail.Recipient;
import org.cop.newsletter.delivery.Delivery;
import org.cop.newsletter.delivery.MailBody;
import org.cop.newsletter.delivery.MailComposers;
import org.cop.newsletter.delivery.MailsSent;
import org.cop.newsletter.unsubscribe.MailingList;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One batch: lease some mails, hand them to the mail server, mark them. Memory holds one batch and no more. Mails are marked a few at a time;
 * what was sent and not yet marked when the process dies is sent again, with the same Message-ID: at most {@value #MARKED_TOGETHER} mails of
 * each sender, which are four unless configured otherwise, and one of each sender of urgent mails.
 */
@ApplicationScoped
class DeliveryBatch {
    private static final Logger LOG = Logger.getLogger(DeliveryBatch.class);

    static final int SIZE = 200;
    private static final int MARKED_TOGETHER = 50;
    static final Duration WHILE_UNAVAILABLE = Duration.ofSeconds(10);
    /** Later than the others. */
    static final Duration DOUBTFUL = Duration.ofMinutes(1);
    /** What is noted for a mail that we ourselves could not compose. */
    private static final int NOT_COMPOSED = 0;

    private final DeliveryLeases leases;
    private final MailSender sender;
    private final UnsubscribeLinks links;
    private final MailComposers composers;
    private final Event<MailsSent> sent;
    private final LongSupplier nanoTime;

    @Inject
    DeliveryBatch(
            DeliveryLeases leases,
            MailSender sender,
            UnsubscribeLinks links,
            MailComposers composers,
            Event<MailsSent> sent) {
        this(leases, sender, links, composers, sent, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime} */
    DeliveryBatch(
            DeliveryLeases leases,
            MailSender sender,
            UnsubscribeLinks links,
            MailComposers composers,
            Event<MailsSent> sent,
            LongSupplier nanoTime) {
        this.leases = leases;
        this.sender = sender;
        this.links = links;
        this.composers = composers;
        this.sent = sent;
        this.nanoTime = nanoTime;
    }

    private record Prepared(EncodedMail mail, @Nullable MailingList list) {}

    private record Doubtful(Delivery delivery, MailRefused refusal) {}

    /** The mails of one batch and what became of them so far. */
    private final class Leased {
        private final long end = nanoTime.getAsLong() + leases.work().toNanos();
        private final WantedContents wanted = new WantedContents(composers, nanoTime);
        private final Map<Object, Prepared> prepared = new HashMap<>();
        private final Deque<Delivery> left;
        private final List<Delivery> unmarked = new ArrayList<>();
        private final List<Doubtful> doubtful = new ArrayList<>();

        Leased(List<Delivery> deliveries) {
            left = new ArrayDeque<>(deliveries);
        }

        boolean isTimeLeft() {
            return nanoTime.getAsLong() - end < 0;
        }

        void mark() {
            if (!unmarked.isEmpty()) {
                leases.sent(unmarked);
                unmarked.clear();
            }
        }

        /** @param othersTaken whether the server has taken another mail after these */
        void decideDoubtful(boolean othersTaken) {
            doubtful.forEach(each -> leases.refused(each.delivery(), each.refusal(), othersTaken));
            doubtful.clear();
        }

        /** The server takes nothing, and did not when it refused these. */
        void doubtAll() {
            doubtful.forEach(
                    each -> leases.refused(each.delivery(), each.refusal().likeOthers(), false));
            doubtful.clear();
        }

        void giveBack(Duration after) {
            if (!left.isEmpty()) {
                leases.reschedule(left, after);
            }
        }
    }

    /**
     * @param size how many mails at most
     * @param stop asked before each mail
     * @return whether it was worth coming back at once
     * @throws MailServerUnavailable after everything that was not sent was given back, without an attempt charged
     */
    boolean run(boolean urgent, int size, BooleanSupplier stop) throws MailServerUnavailable {
        List<Delivery> taken = leases.take(urgent, size);
        if (taken.isEmpty()) {
            return false;
        }
        var leased = new Leased(taken);
        Duration after = Duration.ZERO;
        try (var session = sender.open()) {
            while (!leased.left.isEmpty() && !stop.getAsBoolean() && leased.isTimeLeft()) {
                deliver(leased, leased.left.element(), session);
                leased.left.remove();
            }
            leased.decideDoubtful(false);
        } catch (MailServerUnavailable e) {
            after = WHILE_UNAVAILABLE;
            leased.left.remove();
            throw e;
        } finally {
            leased.mark();
            leased.giveBack(after);
        }
        sent.fire(new MailsSent(taken.stream()
                .<UUID>map(Delivery::editionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
        return leased.left.isEmpty();
    }

    private void deliver(Leased leased, Delivery delivery, MailSender.Session session) throws MailServerUnavailable {
        Prepared mail;
        try {
            var content = leased.wanted.next(leased.left);
            if (content.isEmpty()) {
                leases.cancel(delivery);
                return;
            }
            mail = prepared(delivery, content.get(), leased.prepared);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Delivery %d could not be composed", delivery.id());
            leases.charge(delivery, NOT_COMPOSED);
            return;
        }
        try {
            session.send(
                    mail.mail(),
                    new Recipient(
                            delivery.email(),
                            delivery.name(),
                            delivery.messageId(),
                            mail.list() == null ? null : links.link(mail.list(), delivery.recipientId())));
            leased.unmarked.add(delivery);
            leased.decideDoubtful(true);
            if (leased.unmarked.size() == MARKED_TOGETHER) {
                leased.mark();
            }
        } catch (MailRefused e) {
            LOG.infof("Delivery %d was refused with %d", delivery.id(), e.code());
            if (e.isDoubtful()) {
                leased.doubtful.add(new Doubtful(delivery, e));
            } else {
                leases.refused(delivery, e, false);
            }
        } catch (MailServerUnavailable e) {
            // The last to be tried again: if it was these mails, the next batch begins with others and shows it.
            if (e.refusal().isPresent()) {
                leased.doubtful.add(new Doubtful(delivery, e.refusal().get()));
                leased.doubtAll();
            } else {
                leases.reschedule(List.of(delivery), leased.doubtful.isEmpty() ? WHILE_UNAVAILABLE : DOUBTFUL);
                leased.decideDoubtful(false);
            }
            throw e;
        }
    }

    private Prepared prepared(Delivery delivery, Object content, Map<Object, Prepared> prepared) {
        var key = List.of(delivery.kind(), content);
        Prepared known = prepared.get(key);
        if (known == null) {
            MailBody body = composers.of(delivery).compose(delivery);
            known = new Prepared(sender.encode(body.content()), body.list());
            prepared.put(key, known);
        }
        return known;
    }
}
