package org.cop.newsletter.delivery;

import java.util.Set;
import java.util.UUID;

/** Fired, outside any transaction, when a batch of mails is over and marked. */
public record MailsSent(Set<UUID> editionIds) {}
