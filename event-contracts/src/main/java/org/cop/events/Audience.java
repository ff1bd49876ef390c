package org.cop.events;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The circles of readers, from the narrowest to the widest. Content belongs to the widest circle it was cleared for; whoever belongs to a
 * circle reads what was cleared for that circle or a wider one.
 */
public enum Audience {
    /** The members of one site. */
    SITE,
    /** The people of all sites of the programme. */
    PROGRAMME,
    /** Also those who commission services. */
    COMMISSIONER,
    /** Everybody. */
    PUBLIC;

    /** Whether content cleared for this audience may be shown to a reader of that circle. */
    public boolean reaches(Audience reader) {
        return compareTo(reader) >= 0;
    }

    /** The audiences whose content a reader of this circle may read. */
    public Set<Audience> readable() {
        return Collections.unmodifiableSet(EnumSet.range(this, PUBLIC));
    }
}
