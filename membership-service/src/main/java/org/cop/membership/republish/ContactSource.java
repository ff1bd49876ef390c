package org.cop.membership.republish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cop.events.ContactEvent;
import org.cop.events.ContactEvent.ContactChanged;
import org.cop.events.ContactEvent.ContactErased;
import org.cop.events.ContactEvent.ContactsRepublished;
import org.cop.events.DomainEvent;
import org.cop.events.Role;
import org.cop.kit.republish.Keys;
import org.cop.kit.republish.RepublishSource;
import org.cop.kit.sql.Row;
import org.cop.kit.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How to reach the people of the programmes, and of whom that is nobody's business any more. */
@ApplicationScoped
class ContactSource implements RepublishSource {
    private final Sql sql;
    private final Keys keys;

    ContactSource(Sql sql) {
        this.sql = sql;
        // Contacts are known from the acceptance on; that of whoever began a programme as soon as Keycloak has said it.
        this.keys = new Keys(sql, """
                select id from member where joined_on is not null
                union all select id from appointment where appointed_on is not null
                """);
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String topic() {
        return ContactEvent.TOPIC;
    }

    @Override
    public boolean nightly() {
        return true;
    }

    @Override
    public List<String> keys(@Nullable String after, int limit) {
        return keys.after(after, limit);
    }

    /** After a restore: whoever is still to be erased or removed once more, or whose access is withheld, is written to by nobody. */
    @Override
    public List<ContactEvent> events(List<String> contacts) {
        return sql.statement("""
                        select known.*, active and record_id is null and not exists (
                                select 1 from job where kind in ('erase-again', 'remove-again') and key = known.id::text) as present
                        from (
                            select id, programme_id, site_id, account_id, name, email, role, state = 'JOINED' as active
                            from member where id = any (:ids)
                            union all
                            select id, programme_id, null, account_id, name, email, role, state = 'ACTIVE'
                            from appointment where id = any (:ids)) as known
                        left join withheld_access on record_id = known.id
                        """)
                .bindArray("ids", UUID.class, Keys.ids(contacts))
                .list(ContactSource::contact);
    }

    private static ContactEvent contact(Row row) {
        UUID id = row.uuid("id");
        String email = row.textOrNull("email");
        if (email == null || !row.bool("present")) {
            return new ContactErased(id);
        }
        return new ContactChanged(
                id,
                row.uuid("programme_id"),
                row.uuidOrNull("site_id"),
                row.textOrNull("account_id"),
                row.text("name"),
                email,
                new TreeSet<>(Set.of(row.constant("role", Role.class))));
    }

    @Override
    public Optional<DomainEvent> end(long epoch) {
        return Optional.of(new ContactsRepublished(epoch));
    }
}
