package org.cop.newsletter.activity;

import java.util.Set;
import java.util.UUID;

/**
 * Fired within the transaction in which known activities change: fewer people may read them now, or nobody any more, or their text is another.
 *
 * @param subjectIds what they are about
 */
public record ActivitiesChanged(Set<UUID> subjectIds) {}
