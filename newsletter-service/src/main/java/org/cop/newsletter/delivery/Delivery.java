package org.cop.newsletter.delivery;

import java.util.UUID;
import org.cop.kit.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One mail that is to go out, as whoever leased it sees it.
 *
 * @param kind the name of its {@link DeliveryKind}
 * @param editionId null for a mail that carries no edition
 * @param subjectId what else it is about, for its composer
 * @param recipientId contact or subscriber
 * @param attempts how often the mail server has refused it for now
 */
public record Delivery(
        long id,
        String kind,
        UUID programmeId,
        @Nullable UUID editionId,
        @Nullable UUID subjectId,
        UUID recipientId,
        String email,
        @Nullable String name,
        String messageId,
        int attempts) {

    public static Delivery read(Row row) {
        return new Delivery(
                row.bigint("id"),
                row.text("kind"),
                row.uuid("programme_id"),
                row.uuidOrNull("edition_id"),
                row.uuidOrNull("subject_id"),
                row.uuid("recipient_id"),
                row.text("email"),
                row.textOrNull("name"),
                row.text("message_id"),
                row.integer("attempts"));
    }
}
