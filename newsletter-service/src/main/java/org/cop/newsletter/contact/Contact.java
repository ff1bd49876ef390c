package org.cop.newsletter.contact;

import java.util.UUID;

/** Somebody of a programme whom we can write to. */
public record Contact(UUID id, String name, String email) {}
