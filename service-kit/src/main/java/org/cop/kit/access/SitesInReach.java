package org.cop.kit.access;

import java.util.Set;
import java.util.UUID;

/**
 * The sites of a programme at which somebody has a permission.
 *
 * @param all of the programme, also those to come
 * @param sites which, where it is not all
 */
public record SitesInReach(boolean all, Set<UUID> sites) {}
