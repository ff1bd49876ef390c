package org.cop.newsletter.mail;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says to everybody who gets it. Both parts say the same; where {@link #UNSUBSCRIBE} stands each reader finds their own link.
 *
 * @param sender the name beside the address it comes from
 * @param list the last part of its List-Id before our domain; null for a mail that belongs to no list
 */
public record MailContent(
        MailKind kind,
        String sender,
        String subject,
        String text,
        String html,
        @Nullable String list) {
    /** Stands in the parts for the reader's own link. */
    public static final String UNSUBSCRIBE = "@@unsubscribe@@";
}
