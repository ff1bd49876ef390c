package org.cop.newsletter.delivery;

import java.util.Set;
import java.util.UUID;

/** Told, outside any transaction, when a round of mails is over and marked. */
public record MailsSent(Set<UUID> editionIds) {}
