package org.cop.membership.invitation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;
import org.cop.kit.text.EmailAddress;
import org.cop.kit.text.Sha256;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.membership.invitation.invitee.Invitee;

/**
 * How many invitations are enough: whoever is invited gets a few mails a day and, until they accept one, not many more in a month, whatever
 * those who invite do (send again, withdraw and invite anew), and nobody sends mails by the hundred with a facilitator's account. It remembers
 * hashes of mailboxes for that month, also of people who were erased since.
 */
@ApplicationScoped
class InvitationQuota {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Sql sql;
    private final AdvisoryLocks locks;
    private final InvitationConfig config;
    private final Clock clock;

    InvitationQuota(Sql sql, AdvisoryLocks locks, InvitationConfig config, Clock clock) {
        this.sql = sql;
        this.locks = locks;
        this.config = config;
        this.clock = clock;
    }

    /** Counts one more mail to them. @throws RuleBroken if there were enough */
    @Transactional(MANDATORY)
    void require(Invitee invitee) {
        // In this order always, or two of them would wait for each other.
        var mailbox = mailbox(invitee);
        locks.lock("invitations to " + mailbox);
        locks.lock("invitations from " + place(invitee));
        var now = clock.instant();
        sql.statement("delete from invitation_sending where at < :before")
                .bind("before", now.minus(MONTH))
                .execute();
        var place = place(invitee);
        byte[] address = Sha256.of(mailbox);
        if (count("address_hash", address, now.minus(DAY)) >= config.perAddress()) {
            throw new RuleBroken(
                    "invitation-limit", "Enough invitations went to this address today; try again tomorrow");
        }
        if (unanswered(address) >= config.perAddressUnanswered()) {
            throw new RuleBroken(
                    "invitation-limit",
                    "Enough invitations went to this address in the last 30 days, and none was accepted; ask them in another way");
        }
        if (count("place_id", place, now.minus(DAY)) >= config.perPlace()) {
            throw new RuleBroken(
                    "invitation-limit", "Enough invitations were sent from here today; try again tomorrow");
        }
        sql.statement(
                        "insert into invitation_sending (id, place_id, address_hash, at) values (:id, :place, :address, :at)")
                .bind("id", Ids.next())
                .bind("place", place)
                .bind("address", address)
                .bind("at", now)
                .execute();
    }

    /** Whoever accepts wanted these mails: what was sent to them before counts no more, but for the day. */
    @Transactional(MANDATORY)
    void accepted(Invitee invitee) {
        if (invitee.email() != null) {
            sql.statement(
                            "update invitation_sending set accepted = true where address_hash = :address and not accepted")
                    .bind("address", Sha256.of(mailbox(invitee)))
                    .execute();
        }
    }

    private static String mailbox(Invitee invitee) {
        return EmailAddress.parse(requireNonNull(invitee.email())).mailbox().value();
    }

    private static UUID place(Invitee invitee) {
        return requireNonNullElse(invitee.siteId(), invitee.programmeId());
    }

    private long unanswered(byte[] address) {
        return sql.statement(
                        "select count(*) as sent from invitation_sending where address_hash = :address and not accepted")
                .bind("address", address)
                .one(row -> row.bigint("sent"));
    }

    private long count(String column, Object value, Instant since) {
        return sql.statement("select count(*) as sent from invitation_sending where " + column
                        + " = :value and at >= :since")
                .bind("value", value)
                .bind("since", since)
                .one(row -> row.bigint("sent"));
    }
}
