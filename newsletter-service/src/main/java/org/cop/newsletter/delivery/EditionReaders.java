package org.cop.newsletter.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.Role;
import org.cop.events.Role.Circle;
import org.cop.kit.sql.Sql;
import org.cop.kit.sql.SqlStatement;

/**
 * Who reads the editions of an audience: the programme's people who have accepted their invitation, its commissioners, or whoever confirmed a
 * subscription; without those who opted out. One condition, asked when the mails of an edition are written, right before each is sent, and
 * when what failed is tried again: roles and wishes may have changed in between.
 */
@ApplicationScoped
public class EditionReaders {
    /** Of a contact {@code c} and an edition {@code e}. Whoever commissions services in a programme stays outside its circle, whatever else they are there. */
    static final String CONTACT_READS = """
            not c.erased and c.account_id is not null
            and not exists (select 1 from opt_out o where o.programme_id = c.programme_id and o.contact_id = c.id)
            and not exists (select 1 from opt_out o where o.programme_id = c.programme_id and o.address_key = c.address_key)
            and not exists (select 1 from edition_refusal r where r.programme_id = c.programme_id and r.account_id = c.account_id)
            and c.roles && case e.audience when 'PROGRAMME' then cast(:practitioners as text[])
                                           when 'COMMISSIONER' then cast(:commissioners as text[]) else '{}' end
            and not exists (select 1 from contact x where e.audience = 'PROGRAMME' and x.programme_id = c.programme_id
                                                      and x.account_id = c.account_id and x.roles && :commissioners)
            and not exists (select 1 from contact x where e.audience = 'PROGRAMME' and x.programme_id = c.programme_id
                                                      and x.address_key = c.address_key and x.roles && :commissioners)
            """;

    /** Of a subscriber {@code s} and an edition {@code e}. */
    static final String SUBSCRIBER_READS = """
            e.audience = 'PUBLIC' and s.programme_id = e.programme_id and s.state = 'CONFIRMED'
            """;

    private final Sql sql;

    EditionReaders(Sql sql) {
        this.sql = sql;
    }

    /** With the roles that {@link #CONTACT_READS} names. */
    static SqlStatement withRoles(SqlStatement statement) {
        return statement
                .bindArray("practitioners", String.class, names(Circle.PRACTITIONERS))
                .bindArray("commissioners", String.class, names(Circle.COMMISSIONERS));
    }

    private static List<String> names(Circle circle) {
        return Role.of(circle).stream().map(Role::name).toList();
    }

    /**
     * Of mails that carry editions.
     *
     * @return by the number of the delivery the mark of what its edition says now; without those whose reader does not read it any more
     */
    public Map<Long, String> contents(Collection<Delivery> deliveries) {
        return withRoles(sql.statement("""
                        select asked.delivery, content.link_marker
                        from unnest(:deliveries, :editions, :recipients) as asked (delivery, edition, recipient)
                        join edition e on e.id = asked.edition join edition_content content on content.edition_id = e.id
                        where exists (select 1 from contact c where c.id = asked.recipient and c.programme_id = e.programme_id and %s)
                           or exists (select 1 from subscriber s where s.id = asked.recipient and %s)
                        """.formatted(CONTACT_READS, SUBSCRIBER_READS)))
                .bindColumn("deliveries", Long.class, deliveries, Delivery::id)
                .bindColumn("editions", UUID.class, deliveries, Delivery::editionId)
                .bindColumn("recipients", UUID.class, deliveries, Delivery::recipientId)
                .list(row -> Map.entry(row.bigint("delivery"), row.text("link_marker")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
