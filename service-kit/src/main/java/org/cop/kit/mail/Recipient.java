package org.cop.kit.mail;

import org.jspecify.annotations.Nullable;

/**
 * What one reader's mail has of its own.
 *
 * @param messageId the first half of the Message-ID, the same however often this very mail is sent, so that mailboxes see that it is the
 *     same
 * @param unsubscribe the reader's own link; null for a mail that belongs to no list
 */
public record Recipient(
        String email,
        @Nullable String name,
        String messageId,
        @Nullable String unsubscribe) {}
