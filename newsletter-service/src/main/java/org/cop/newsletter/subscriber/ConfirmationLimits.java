package org.cop.newsletter.subscriber;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cop.kit.sql.AdvisoryLocks;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.signing.SigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often a stranger can make us mail somebody: a mailbox once a day and three times in all until it confirms, whatever the programme; a
 * domain, and all together, so many in an hour.
 */
@ApplicationScoped
class ConfirmationLimits {
    static final int MOST_MAILS = 3;

    private final Sql sql;
    private final AdvisoryLocks locks;
    private final SigningKey key;
    private final int perDomain;
    private final int inAll;

    ConfirmationLimits(
            Sql sql,
            AdvisoryLocks locks,
            SigningKey key,
            @ConfigProperty(name = "cop.newsletter.confirmations.hourly-per-domain") int perDomain,
            @ConfigProperty(name = "cop.newsletter.confirmations.hourly") int inAll) {
        this.sql = sql;
        this.locks = locks;
        this.key = key;
        this.perDomain = perDomain;
        this.inAll = inAll;
    }

    /** @return whether the mailbox may be mailed now; if so, it is counted. Until the commit nobody else asks for the same mailbox. */
    @Transactional(MANDATORY)
    boolean count(String email) {
        return sql.statement("""
                insert into confirmation_count as c (mailbox_key, mails, last_at) values (:mailbox, 1, now())
                on conflict (mailbox_key) do update set mails = c.mails + 1, last_at = now()
                where c.mails < :most and c.last_at <= now() - interval '1 day'
                """)
                        .bind("mailbox", mailboxKey(email))
                        .bind("most", MOST_MAILS)
                        .execute()
                == 1;
    }

    /** Whether a mail to that address would be one too many of this hour, for its domain or in all. */
    @Transactional(MANDATORY)
    boolean isHourFull(String email) {
        locks.lock("confirmations");
        return sql.statement("""
                select count(*) as in_all, count(*) filter (where email like '%@' || :domain) as of_domain
                from delivery where kind = 'CONFIRMATION' and created_at > now() - interval '1 hour'
                """)
                .bind("domain", domain(email))
                .one(row -> row.bigint("in_all") >= inAll || row.bigint("of_domain") >= perDomain);
    }

    /** Whoever confirmed, and unsubscribes one day, may ask anew. */
    @Transactional(MANDATORY)
    void confirmed(String email) {
        sql.statement("delete from confirmation_count where mailbox_key = :mailbox")
                .bind("mailbox", mailboxKey(email))
                .execute();
    }

    /** @return how many mailboxes are forgotten that were last mailed more than a year ago */
    @Transactional
    int forgetOld() {
        return sql.statement("delete from confirmation_count where last_at < now() - interval '1 year'")
                .execute();
    }

    /** What stands behind a plus is the holder's own note, it is the same mailbox. */
    private byte[] mailboxKey(String email) {
        String local = email.substring(0, email.lastIndexOf('@'));
        int plus = local.indexOf('+');
        return key.ofAddress((plus > 0 ? local.substring(0, plus) : local) + '@' + domain(email));
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }
}
