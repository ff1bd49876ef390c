package org.cop.newsletter.delivery;

import java.util.Locale;

/**
 * A kind of mail, as its {@link MailComposer} registers it.
 *
 * @param name as it stands in the table: capitals and underscores, never changed once used
 * @param urgent whether somebody waits for the mail; urgent ones have senders of their own
 */
public record DeliveryKind(String name, boolean urgent) {
    /** As readers of mails and of metrics see it. */
    public String label() {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
