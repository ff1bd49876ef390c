package org.cop.kit.database;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Pieces of queries in Hibernate's language. */
public final class Hql {
    private Hql() {}

    /**
     * Constants as what an {@code in} chooses from. Given as a parameter, a list costs as much as the rest of a small query: Hibernate
     * translates such a query anew at every call. So it is for enums alone, of which there are few lists; none of them fits an empty one.
     */
    public static String oneOf(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? "(null)"
                : constants.stream().map(Enum::name).sorted().collect(joining(", ", "(", ")"));
    }
}
