package org.cop.demo.load;

import static org.cop.client.api.Service.MEMBERSHIP;
import static org.cop.client.api.Service.NEWSLETTER;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Service;
import org.cop.demo.plan.Action.Invite;
import org.cop.demo.plan.Action.Reply;
import org.cop.demo.plan.Action.Subscribe;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Ref;
import org.cop.demo.plan.Step;

/** What needs a secret that comes by mail: it is read where it arrives, in the mailbox of whoever is invited or asks. */
final class Mails {
    private final Sender sender;
    private final MailboxClient mailbox;
    private final String title;
    private final String password;
    private final Map<Ref, String> invitations = new ConcurrentHashMap<>();
    private final Map<String, Lock> underWay = new ConcurrentHashMap<>();

    /**
     * @param title of the programme, as mails name it
     * @param password that everybody chooses
     */
    Mails(Sender sender, MailboxClient mailbox, String title, String password) {
        this.sender = sender;
        this.mailbox = mailbox;
        this.title = title;
        this.password = password;
    }

    /** @param wasBegun by a run that ended before it knew the answer: then the mail may have come already, and is not waited for */
    Map<String, String> invite(Step step, Invite invite, boolean wasBegun) {
        if (wasBegun) {
            return sender.call(step, invite.call());
        }
        Map<String, String> saved = new ConcurrentHashMap<>();
        invitations.put(invite.who(), secretOf(invite.email(), () -> saved.putAll(sender.call(step, invite.call()))));
        return saved;
    }

    /** What an earlier run had in hand is gone with it: then the invitation is sent once more, unless that run replied to it. */
    void reply(Step step, Reply reply) {
        String secret;
        try {
            secret = Optional.ofNullable(invitations.remove(reply.who())).orElseGet(() -> again(step, reply));
        } catch (ApiRefused refused) {
            if (refused.isFor("not-invited")) {
                return;
            }
            throw refused;
        }
        Body body = reply.body().copy().with("token", secret);
        String path = "/api/v1/" + (reply.accepts() ? "invitation-acceptances" : "invitation-refusals");
        post(step, MEMBERSHIP, path, reply.accepts() ? body.with("password", password) : body);
    }

    private String again(Step step, Reply reply) {
        String path = reply.path().then("invitation").text(sender.ids()::of);
        ApiRequest request = ApiRequest.post(MEMBERSHIP, path, Map.of())
                .as(step.by().orElseThrow().email())
                .from(step.origin().toString());
        return secretOf(reply.email(), () -> sender.http().send(request));
    }

    /** Asking again for an address that was asked for brings no second mail, so the mail of an earlier run will do. Confirming twice is fine. */
    void subscribe(Step step, Subscribe subscribe) {
        String secret = mailbox.findSecret(subscribe.email(), "confirmation", title)
                .orElseGet(() -> {
                    long before = mailbox.newest();
                    post(step, NEWSLETTER, "/api/v1/subscriptions", subscribe.body());
                    return mailbox.awaitSecret(subscribe.email(), "confirmation", before);
                });
        post(step, NEWSLETTER, "/api/v1/subscription-confirmations", Body.of().with("token", secret));
    }

    private void post(Step step, Service service, String path, Body body) {
        Step anonymous = step.byNobody();
        sender.send(anonymous, ApiRequest.post(service, path, body.fields(sender.ids()::of)), body);
    }

    /**
     * Somebody may have several parts, and a mail does not say in a way that programs should read which of them it is for: so one invitation of
     * an address is under way at a time, and the next mail there is the one it brings.
     */
    private String secretOf(String email, Runnable invite) {
        Lock lock = underWay.computeIfAbsent(email, address -> new ReentrantLock());
        lock.lock();
        try {
            long before = mailbox.newest();
            invite.run();
            return mailbox.awaitSecret(email, "invitation", before);
        } finally {
            lock.unlock();
        }
    }
}
