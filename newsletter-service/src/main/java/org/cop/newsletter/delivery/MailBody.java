package org.cop.newsletter.delivery;

import org.cop.kit.mail.MailContent;
import org.cop.newsletter.unsubscribe.MailingList;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, and what its link at the foot unsubscribes from.
 *
 * @param list null for a mail that belongs to no list and has no such link
 */
public record MailBody(MailContent content, @Nullable MailingList list) {}
