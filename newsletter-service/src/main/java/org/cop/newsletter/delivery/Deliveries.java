package org.cop.newsletter.delivery;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.Role;
import org.cop.events.Role.Circle;
import org.cop.kit.Ids;
import org.cop.newsletter.delivery.Delivery.Kind;
import org.cop.newsletter.sql.Sql;
import org.cop.newsletter.subscriber.AddressGone;
import org.cop.newsletter.subscriber.Contact;
import org.cop.newsletter.subscriber.ContactHeard;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: what is to be mailed to whom, written in the transaction that decides on it, and what became of it. Nobody is decided upon
 * later, and nothing is mailed that is not here.
 */
@ApplicationScoped
public class Deliveries {
    private static final String[] PRACTITIONERS = names(Role.of(Circle.PRACTITIONERS));
    private static final String[] COMMISSIONERS = names(Role.of(Circle.COMMISSIONERS));
    private static final String[] NOBODY = {};

    private final Sql sql;
    private final Event<DeliveriesWritten> written;
    private final Clock clock;

    Deliveries(Sql sql, Event<DeliveriesWritten> written, Clock clock) {
        this.sql = sql;
        this.written = written;
        this.clock = clock;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    /**
     * One mail for each address that is to get the edition, in one statement however many they are: the programme's people who have
     * accepted their invitation, its commissioners, or whoever confirmed a subscription; without those who opted out.
     *
     * @return how many
     */
    @Transactional(MANDATORY)
    public int writeEdition(UUID editionId, UUID programmeId, Audience audience) {
        int recipients = switch (audience) {
            // Whoever commissions services in a programme stays outside its circle, whatever else they are there.
            case PROGRAMME -> toContacts(editionId, programmeId, PRACTITIONERS, COMMISSIONERS);
            case COMMISSIONER -> toContacts(editionId, programmeId, COMMISSIONERS, NOBODY);
            case PUBLIC -> toSubscribers(editionId, programmeId);
            case SITE -> throw new IllegalArgumentException("There are no editions of a site");
        };
        written.fire(new DeliveriesWritten());
        return recipients;
    }

    private int toContacts(UUID editionId, UUID programmeId, String[] roles, String[] without) {
        Instant now = clock.instant();
        return sql.update("""
                insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, name, message_id, state, due_at, created_at)
                select 'EDITION', false, c.programme_id, e.id, c.id, c.email, c.name,
                       encode(sha256(convert_to('edition:' || e.id || ':' || c.id, 'UTF8')), 'hex'), 'PENDING', n.now, n.now
                from (select ?::uuid as id) e, (select ?::timestamptz as now) n,
                     (select distinct on (address_key) * from contact
                      where programme_id = ? and account_id is not null and roles && ?::text[]
                      order by address_key, id) c
                where not exists (select 1 from opt_out o where o.programme_id = c.programme_id and o.contact_id = c.id)
                  and not exists (select 1 from opt_out o where o.programme_id = c.programme_id and o.address_key = c.address_key)
                  and not exists (select 1 from contact x where x.programme_id = c.programme_id and x.account_id = c.account_id
                                                            and x.roles && ?::text[])
                  and not exists (select 1 from contact x where x.programme_id = c.programme_id and x.address_key = c.address_key
                                                            and x.roles && ?::text[])
                """, editionId, now, programmeId, roles, without, without);
    }

    private int toSubscribers(UUID editionId, UUID programmeId) {
        Instant now = clock.instant();
        return sql.update("""
                insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, message_id, state, due_at, created_at)
                select 'EDITION', false, s.programme_id, e.id, s.id, s.email,
                       encode(sha256(convert_to('edition:' || e.id || ':' || s.id, 'UTF8')), 'hex'), 'PENDING', n.now, n.now
                from (select ?::uuid as id) e, (select ?::timestamptz as now) n, subscriber s
                where s.programme_id = ? and s.state = 'CONFIRMED'
                """, editionId, now, programmeId);
    }

    /** An edition as it stands, to one reader, as often as they ask. */
    @Transactional(MANDATORY)
    public void writeTest(UUID editionId, UUID programmeId, Contact to) {
        Instant now = clock.instant();
        sql.update(
                """
                insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, name, message_id, state, due_at, created_at)
                values (?, true, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)
                """,
                Kind.TEST,
                programmeId,
                editionId,
                to.id(),
                to.email(),
                to.name(),
                MessageIds.of("test", Ids.next()),
                now,
                now);
        written.fire(new DeliveriesWritten());
    }

    /**
     * An alert to the holder of an account.
     *
     * @param to null if we have not heard of the contact yet: the mail goes out when we do
     * @return the number of the delivery
     */
    @Transactional(MANDATORY)
    public long writeAlert(UUID programmeId, String accountId, String messageId, @Nullable Contact to) {
        Instant now = clock.instant();
        long id = sql.first(
                        """
                        insert into delivery (kind, urgent, programme_id, account_id, recipient_id, email, name, message_id, state, due_at,
                                              created_at)
                        values (?, true, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?) returning id
                        """,
                        row -> row.bigNumber("id"),
                        Kind.ALERT,
                        programmeId,
                        accountId,
                        to == null ? null : to.id(),
                        to == null ? null : to.email(),
                        to == null ? null : to.name(),
                        messageId,
                        now,
                        now)
                .orElseThrow();
        written.fire(new DeliveriesWritten());
        return id;
    }

    /** Alerts that waited for the address of their reader. */
    void address(@Observes ContactHeard heard) {
        int addressed =
                sql.update("""
                update delivery set recipient_id = ?, email = ?, name = ?
                where account_id = ? and programme_id = ? and state = 'PENDING' and email is null
                """, heard.contactId(), heard.email(), heard.name(), heard.accountId(), heard.programmeId());
        if (addressed > 0) {
            written.fire(new DeliveriesWritten());
        }
    }

    /** What was not sent yet will not be; what was sent is remembered without saying to whom. */
    void forget(@Observes AddressGone gone) {
        sql.update("""
                update delivery set email = null, name = null, state = case state when 'PENDING' then 'CANCELLED' else state end
                where recipient_id = ?
                """, gone.recipientId());
    }

    public DeliverySummary summary(UUID editionId) {
        return sql.first(
                        """
                        select count(*) filter (where state = 'PENDING') as pending, count(*) filter (where state = 'SENT') as sent,
                               count(*) filter (where state = 'FAILED') as failed, count(*) filter (where state = 'CANCELLED') as cancelled
                        from delivery where edition_id = ? and kind = 'EDITION'
                        """,
                        row -> new DeliverySummary(
                                row.number("pending"),
                                row.number("sent"),
                                row.number("failed"),
                                row.number("cancelled")),
                        editionId)
                .orElseThrow();
    }

    /** Whether there is nothing of the edition left to send. */
    public boolean isDone(UUID editionId) {
        return !sql.exists(
                "select 1 from delivery where edition_id = ? and state = 'PENDING' and kind = 'EDITION' limit 1",
                editionId);
    }
}
