package org.cop.newsletter.contact;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.ContactEvent;
import org.cop.events.ContactEvent.ContactAddressErased;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.kit.job.Jobs;
import org.cop.kit.republish.RepublishedFloors;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** The people of the programmes, as the membership published them. Who was erased leaves an empty row, which older events cannot fill again. */
@ApplicationScoped
public class Contacts {
    private final Sql sql;
    private final SigningKey key;
    private final RepublishedFloors floors;
    private final Jobs jobs;
    private final Event<ContactUpserted> upserted;
    private final Event<ContactRemoved> removed;
    private final Event<AddressErased> addressErased;
    private final Event<PersonForgotten> forgotten;

    Contacts(
            Sql sql,
            SigningKey key,
            RepublishedFloors floors,
            Jobs jobs,
            Event<ContactUpserted> upserted,
            Event<ContactRemoved> removed,
            Event<AddressErased> addressErased,
            Event<PersonForgotten> forgotten) {
        this.sql = sql;
        this.key = key;
        this.floors = floors;
        this.jobs = jobs;
        this.upserted = upserted;
        this.removed = removed;
        this.addressErased = addressErased;
        this.forgotten = forgotten;
    }

    @Transactional(MANDATORY)
    public void apply(ContactChanged changed, long sequence) {
        if (sequence <= floors.of(ContactEvent.TOPIC)) {
            // Whoever is still there was published again, or will be, above it.
            return;
        }
        int news = sql.statement("""
                insert into contact (id, programme_id, account_id, name, email, address_key, roles, sequence, erased)
                values (:id, :programme, :account, :name, :email, :addressKey, :roles, :sequence, false)
                on conflict (id) do update set programme_id = excluded.programme_id, account_id = excluded.account_id,
                    name = excluded.name, email = excluded.email, address_key = excluded.address_key, roles = excluded.roles,
                    sequence = excluded.sequence, erased = false
                where contact.sequence < excluded.sequence
                """)
                .bind("id", changed.contactId())
                .bind("programme", changed.programmeId())
                .bind("account", changed.accountId())
                .bind("name", changed.name())
                .bind("email", changed.email())
                .bind("addressKey", key.ofAddress(changed.email()))
                .bindArray(
                        "roles",
                        String.class,
                        changed.roles().stream().map(Enum::name).sorted().toList())
                .bind("sequence", sequence)
                .execute();
        if (news > 0) {
            upserted.fire(new ContactUpserted(
                    changed.contactId(),
                    changed.programmeId(),
                    changed.accountId(),
                    changed.name(),
                    changed.email(),
                    changed.roles()));
        }
    }

    @Transactional(MANDATORY)
    public void apply(ContactErased erased, long sequence) {
        var before = sql.statement("select programme_id, account_id from contact where id = :id for update")
                .bind("id", erased.contactId())
                .first(row -> new Before(row.uuidOrNull("programme_id"), row.textOrNull("account_id")));
        int news = sql.statement("""
                insert into contact (id, roles, sequence, erased) values (:id, '{}', :sequence, true)
                on conflict (id) do update set account_id = null, name = null, email = null, address_key = null, roles = '{}',
                    sequence = excluded.sequence, erased = true
                where contact.sequence < excluded.sequence
                """)
                .bind("id", erased.contactId())
                .bind("sequence", sequence)
                .execute();
        if (news > 0) {
            addressErased.fire(new AddressErased(erased.contactId()));
            removed.fire(new ContactRemoved(
                    erased.contactId(),
                    before.map(Before::programmeId).orElse(null),
                    before.map(Before::accountId).orElse(null)));
        }
    }

    /** The contact itself goes with its tombstone; there may never have been one. */
    @Transactional(MANDATORY)
    public void apply(ContactAddressErased erased, Instant at) {
        forgotten.fire(new PersonForgotten(erased.programmeId(), erased.email(), at));
    }

    /**
     * Every contact was published in this epoch: one that is known from an older one only is as good as erased. The marker lies in one
     * partition of the topic, so contacts of the others may be applied after it: nobody is erased before they were.
     *
     * @param floor below the first sequence of the epoch
     */
    @Transactional(MANDATORY)
    public void republished(long floor) {
        floors.raise(ContactEvent.TOPIC, floor);
        jobs.add(ContactsNotRepublished.KIND, "contacts", ContactsNotRepublished.AFTER_THE_MARKER);
    }

    /** @return how many were erased; not all at once, in transactions of a bearable size */
    @Transactional
    int eraseNotRepublished() {
        long floor = floors.of(ContactEvent.TOPIC);
        var gone = sql.statement("select id from contact where not erased and sequence < :floor order by id limit 500")
                .bind("floor", floor)
                .list(row -> row.uuid("id"));
        gone.forEach(id -> apply(new ContactErased(id), floor));
        return gone.size();
    }

    private record Before(
            @Nullable UUID programmeId, @Nullable String accountId) {}

    /** How to write to the holder of an account. Of several roles in the programme one is enough. */
    public Optional<Contact> ofAccount(UUID programmeId, String accountId) {
        return sql.statement("""
                select id, name, email from contact where programme_id = :programme and account_id = :account order by id
                """)
                .bind("programme", programmeId)
                .bind("account", accountId)
                .first(row -> new Contact(row.uuid("id"), row.text("name"), row.text("email")));
    }
}
