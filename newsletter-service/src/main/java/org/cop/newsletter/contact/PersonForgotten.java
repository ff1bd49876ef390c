package org.cop.newsletter.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired within the transaction in which a programme forgets a person: what is kept under their address itself, and is no contact, ends.
 *
 * @param email in small letters
 * @param at when they were erased; what began later with the same address is not theirs of then
 */
public record PersonForgotten(UUID programmeId, String email, Instant at) {}
