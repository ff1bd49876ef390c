package org.cop.newsletter.contact;

import java.util.Set;
import java.util.UUID;
import org.cop.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Fired within the transaction that takes a contact in, or a change of it.
 *
 * @param accountId null before the invitation is accepted
 */
public record ContactUpserted(
        UUID contactId, UUID programmeId, @Nullable String accountId, String name, String email, Set<Role> roles) {}
