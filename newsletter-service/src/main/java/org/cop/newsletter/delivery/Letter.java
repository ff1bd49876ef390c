package org.cop.newsletter.delivery;

import org.cop.newsletter.mail.MailContent;
import org.cop.newsletter.subscriber.MailingList;

/** What a mail says, and what its link at the foot unsubscribes from. */
public record Letter(MailContent content, MailingList list) {}
