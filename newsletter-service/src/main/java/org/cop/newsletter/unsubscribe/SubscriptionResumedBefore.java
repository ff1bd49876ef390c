package org.cop.newsletter.unsubscribe;

import java.util.UUID;

/** As {@link SubscriptionEndedBefore}, for somebody who had wanted the mails of a list again. */
public record SubscriptionResumedBefore(MailingList list, UUID recipientId, UUID programmeId) {}
