package org.cop.newsletter.programme;

import java.util.UUID;

/** A site as the membership has published it: its short code (CP1) and its place (Brighton). */
public record Site(UUID id, String code, String place) {}
