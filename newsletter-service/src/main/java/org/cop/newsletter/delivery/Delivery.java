package org.cop.newsletter.delivery;

import java.sql.SQLException;
import java.util.UUID;
import org.cop.newsletter.mail.MailKind;
import org.cop.newsletter.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * One mail that is to go out, as whoever claimed it sees it.
 *
 * @param editionId null for an alert
 * @param attempts how often the mail server has put it off
 */
public record Delivery(
        long id,
        Kind kind,
        @Nullable UUID editionId,
        UUID recipientId,
        String email,
        @Nullable String name,
        String messageId,
        int attempts) {

    /** What decides what it says. */
    public enum Kind {
        EDITION(MailKind.EDITION),
        /** An edition as it stands, to the editor who asked. */
        TEST(MailKind.TEST),
        ALERT(MailKind.ALERT);

        private final MailKind mail;

        Kind(MailKind mail) {
            this.mail = mail;
        }

        MailKind mail() {
            return mail;
        }
    }

    static Delivery read(Row row) throws SQLException {
        return new Delivery(
                row.bigNumber("id"),
                row.constant("kind", Kind.class),
                row.idOrNull("edition_id"),
                row.id("recipient_id"),
                row.text("email"),
                row.textOrNull("name"),
                row.text("message_id"),
                row.number("attempts"));
    }
}
