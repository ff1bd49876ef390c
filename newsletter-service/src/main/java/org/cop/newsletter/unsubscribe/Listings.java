package org.cop.newsletter.unsubscribe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cop.kit.sql.Sql;
import org.cop.newsletter.programme.KnownProgrammes;
import org.cop.newsletter.programme.Programme;
import org.cop.newsletter.unsubscribe.UnsubscribeLinks.Target;
import org.jspecify.annotations.Nullable;

/** What a link is about, in words for whoever opened it: the programme, and whose mails they are. */
@ApplicationScoped
class Listings {
    private final Sql sql;
    private final KnownProgrammes programmes;

    /**
     * @param recipient the address, all of it but the first letter and the domain left out: the mail may have been forwarded; null where it
     *     is deleted
     */
    record Listing(Programme programme, @Nullable String recipient) {}

    private record Found(UUID programmeId, @Nullable String email) {}

    Listings(Sql sql, KnownProgrammes programmes) {
        this.sql = sql;
        this.programmes = programmes;
    }

    /** Nothing for somebody who is forgotten, or of whose programme nothing is known yet: the link goes on to work. */
    @Transactional
    Optional<Listing> of(Target target) {
        String table = switch (target.list()) {
            case PUBLIC_EDITION -> "subscriber";
            case EDITIONS, ALERTS -> "contact";
        };
        return sql.statement(
                        "select programme_id, email from " + table + " where id = :id and programme_id is not null")
                .bind("id", target.recipientId())
                .first(row -> new Found(row.uuid("programme_id"), row.textOrNull("email")))
                .flatMap(found -> programmes
                        .find(found.programmeId())
                        .map(programme -> new Listing(programme, masked(found.email()))));
    }

    private static @Nullable String masked(@Nullable String email) {
        return email == null ? null : email.charAt(0) + "\u2026" + email.substring(email.lastIndexOf('@'));
    }
}
