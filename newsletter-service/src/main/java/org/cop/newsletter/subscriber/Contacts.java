package org.cop.newsletter.subscriber;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.newsletter.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The people of the programmes, as we have heard of them. Who was erased leaves an empty row, which older news cannot fill again. */
@ApplicationScoped
public class Contacts {
    private final Sql sql;
    private final SigningKey key;
    private final Event<ContactHeard> heard;
    private final Event<ContactGone> gone;
    private final Event<AddressGone> addressGone;

    Contacts(
            Sql sql,
            SigningKey key,
            Event<ContactHeard> heard,
            Event<ContactGone> gone,
            Event<AddressGone> addressGone) {
        this.sql = sql;
        this.key = key;
        this.heard = heard;
        this.gone = gone;
        this.addressGone = addressGone;
    }

    @Transactional(MANDATORY)
    public void apply(ContactChanged changed, long sequence) {
        int news = sql.update(
                """
                insert into contact (id, programme_id, account_id, name, email, address_key, roles, sequence, erased)
                values (?, ?, ?, ?, ?, ?, ?, ?, false)
                on conflict (id) do update set programme_id = excluded.programme_id, account_id = excluded.account_id,
                    name = excluded.name, email = excluded.email, address_key = excluded.address_key, roles = excluded.roles,
                    sequence = excluded.sequence, erased = false
                where contact.sequence < excluded.sequence
                """,
                changed.contactId(),
                changed.programmeId(),
                changed.accountId(),
                changed.name(),
                changed.email(),
                key.ofAddress(changed.email()),
                changed.roles().stream().map(Enum::name).sorted().toArray(String[]::new),
                sequence);
        if (news > 0) {
            heard.fire(new ContactHeard(
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
        var before = sql.first(
                "select programme_id, account_id from contact where id = ? for update",
                row -> new Before(row.idOrNull("programme_id"), row.textOrNull("account_id")),
                erased.contactId());
        int news = sql.update("""
                insert into contact (id, roles, sequence, erased) values (?, '{}', ?, true)
                on conflict (id) do update set account_id = null, name = null, email = null, address_key = null, roles = '{}',
                    sequence = excluded.sequence, erased = true
                where contact.sequence < excluded.sequence
                """, erased.contactId(), sequence);
        if (news > 0) {
            addressGone.fire(new AddressGone(erased.contactId()));
            gone.fire(new ContactGone(
                    erased.contactId(),
                    before.map(Before::programmeId).orElse(null),
                    before.map(Before::accountId).orElse(null)));
        }
    }

    /**
     * Every contact was published in this epoch: one that is known from an older one only is as good as erased.
     *
     * @param floor below the first sequence of the epoch
     */
    @Transactional(MANDATORY)
    public void eraseOlderThan(long floor) {
        sql.list("select id from contact where not erased and sequence <= ? order by id", row -> row.id("id"), floor)
                .forEach(id -> apply(new ContactErased(id), floor));
    }

    private record Before(
            @Nullable UUID programmeId, @Nullable String accountId) {}

    /** How to write to the holder of an account. Of several roles in the programme one is enough. */
    public Optional<Contact> ofAccount(UUID programmeId, String accountId) {
        return sql.first(
                "select id, name, email from contact where programme_id = ? and account_id = ? order by id",
                row -> new Contact(row.id("id"), row.text("name"), row.text("email")),
                programmeId,
                accountId);
    }
}
