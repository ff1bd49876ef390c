package org.cop.newsletter.delivery;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.kit.Ids;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.contact.AddressErased;
import org.cop.newsletter.contact.Contact;
import org.cop.newsletter.contact.ContactUpserted;
import org.cop.newsletter.delivery.NewDelivery.Addressee;

/**
 * The mail queue: what is to be mailed to whom, added in the transaction that decides on it, and what became of it. Nobody is decided upon
 * later, and nothing is mailed that is not here.
 */
@ApplicationScoped
public class Deliveries {
    public static final DeliveryKind EDITION = new DeliveryKind("EDITION", false);
    /** An edition as it stands, to the editor who asked. */
    public static final DeliveryKind TEST = new DeliveryKind("TEST", false);

    private final Sql sql;
    private final Event<DeliveriesAdded> added;
    private final MailComposers composers;

    Deliveries(Sql sql, Event<DeliveriesAdded> added, MailComposers composers) {
        this.sql = sql;
        this.added = added;
        this.composers = composers;
    }

    /**
     * One mail for each address that is to get the edition, in one statement however many they are ({@link EditionReaders}).
     *
     * @return how many
     */
    @Transactional(MANDATORY)
    public int writeEdition(UUID editionId, UUID programmeId, Audience audience) {
        int recipients = switch (audience) {
            case PROGRAMME, COMMISSIONER -> toContacts(editionId, programmeId);
            case PUBLIC -> toSubscribers(editionId, programmeId);
            case SITE -> throw new IllegalArgumentException("There are no editions of a site");
        };
        added.fire(new DeliveriesAdded());
        return recipients;
    }

    /** Of several contacts with one address the first that reads it. */
    private int toContacts(UUID editionId, UUID programmeId) {
        return EditionReaders.withRoles(sql.statement("""
                insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, name, message_id, state, due_at, created_at)
                select 'EDITION', false, c.programme_id, :edition, c.id, c.email, c.name,
                       left(encode(sha256(convert_to('edition:' || :edition || ':' || c.id, 'UTF8')), 'hex'), 32), 'PENDING', now(), now()
                from (select distinct on (c.address_key) c.* from contact c join edition e on e.id = :edition
                      where c.programme_id = :programme and %s
                      order by c.address_key, c.id) c
                """.formatted(EditionReaders.CONTACT_READS)))
                .bind("edition", editionId)
                .bind("programme", programmeId)
                .execute();
    }

    private int toSubscribers(UUID editionId, UUID programmeId) {
        return sql.statement("""
                insert into delivery (kind, urgent, programme_id, edition_id, recipient_id, email, message_id, state, due_at, created_at)
                select 'EDITION', false, s.programme_id, :edition, s.id, s.email,
                       left(encode(sha256(convert_to('edition:' || :edition || ':' || s.id, 'UTF8')), 'hex'), 32), 'PENDING', now(), now()
                from subscriber s join edition e on e.id = :edition where s.programme_id = :programme and %s
                """.formatted(EditionReaders.SUBSCRIBER_READS))
                .bind("edition", editionId)
                .bind("programme", programmeId)
                .execute();
    }

    /** The mails of an edition that may have gone out already wait until an operator has decided ({@code ops held-mails}). */
    @Transactional(MANDATORY)
    public void hold(UUID editionId) {
        sql.statement("""
                update delivery set due_at = '9999-12-31T00:00:00Z'
                where edition_id = :edition and kind = 'EDITION' and state = 'PENDING'
                """).bind("edition", editionId).execute();
    }

    /** An edition as it stands, to one reader, as often as they ask. */
    @Transactional(MANDATORY)
    public void writeTest(UUID editionId, UUID programmeId, Contact to) {
        add(new NewDelivery(
                TEST,
                programmeId,
                null,
                editionId,
                null,
                new Addressee(to.id(), to.email(), to.name()),
                MessageIds.of("test", Ids.next())));
    }

    /** @return the number of the delivery */
    @Transactional(MANDATORY)
    public long add(NewDelivery delivery) {
        Addressee to = delivery.to();
        long id = sql.statement("""
                insert into delivery (kind, urgent, programme_id, account_id, edition_id, subject_id, recipient_id, email, name,
                                      message_id, state, due_at, created_at)
                values (:kind, :urgent, :programme, :account, :edition, :subject, :recipient, :email, :name, :messageId,
                        'PENDING', now(), now())
                returning id
                """)
                .bind("kind", delivery.kind().name())
                .bind("urgent", delivery.kind().urgent())
                .bind("programme", delivery.programmeId())
                .bind("account", delivery.accountId())
                .bind("edition", delivery.editionId())
                .bind("subject", delivery.subjectId())
                .bind("recipient", to == null ? null : to.id())
                .bind("email", to == null ? null : to.email())
                .bind("name", to == null ? null : to.name())
                .bind("messageId", delivery.messageId())
                .one(row -> row.bigint("id"));
        added.fire(new DeliveriesAdded());
        return id;
    }

    /** Mails that waited for the address of their reader, in the role in which they read them. */
    void address(@Observes ContactUpserted upserted) {
        int addressed = sql.statement("""
                update delivery set recipient_id = :contact, email = :email, name = :name
                where account_id = :account and programme_id = :programme and state = 'PENDING' and email is null
                  and kind = any (:kinds)
                """)
                .bind("contact", upserted.contactId())
                .bind("email", upserted.email())
                .bind("name", upserted.name())
                .bind("account", upserted.accountId())
                .bind("programme", upserted.programmeId())
                .bindArray("kinds", String.class, composers.kindsFor(upserted.roles()))
                .execute();
        if (addressed > 0) {
            added.fire(new DeliveriesAdded());
        }
    }

    /** What was not sent yet will not be; what was sent is remembered without saying to whom. */
    void forget(@Observes AddressErased erased) {
        sql.statement("""
                update delivery set email = null, name = null, state = case state when 'PENDING' then 'CANCELLED' else state end
                where recipient_id = :recipient
                """).bind("recipient", erased.recipientId()).execute();
    }

    /** With those whose rows are deleted for their age. */
    public DeliverySummary summary(UUID editionId) {
        return sql.statement("""
                select kept.pending, kept.sent + coalesce(gone.sent, 0) as sent, kept.failed + coalesce(gone.failed, 0) as failed,
                       kept.cancelled + coalesce(gone.cancelled, 0) as cancelled
                from (select count(*) filter (where state = 'PENDING') as pending, count(*) filter (where state = 'SENT') as sent,
                             count(*) filter (where state = 'FAILED') as failed, count(*) filter (where state = 'CANCELLED') as cancelled
                      from delivery where edition_id = :edition and kind = 'EDITION') as kept
                left join edition_delivery_total as gone on gone.edition_id = :edition
                """)
                .bind("edition", editionId)
                .one(row -> new DeliverySummary(
                        row.integer("pending"), row.integer("sent"), row.integer("failed"), row.integer("cancelled")));
    }

    /** Whether there is nothing of the edition left to send. */
    public boolean isDone(UUID editionId) {
        return !sql.statement(
                        "select 1 from delivery where edition_id = :edition and state = 'PENDING' and kind = 'EDITION' limit 1")
                .bind("edition", editionId)
                .exists();
    }
}
