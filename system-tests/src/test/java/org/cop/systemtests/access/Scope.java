package org.cop.systemtests.access;

/** What a cell of the matrix says: how far a role may use an endpoint. */
enum Scope {
    NOWHERE("-"),
    OWN_SITE("own site"),
    OWN_PROGRAMME("own programme"),
    YES("yes");

    private final String cell;

    Scope(String cell) {
        this.cell = cell;
    }

    static Scope of(String cell) {
        for (var reach : values()) {
            if (reach.cell.equals(cell)) {
                return reach;
            }
        }
        throw new IllegalArgumentException("A cell of the access matrix says '" + cell + "'");
    }

    boolean includes(Place place) {
        return switch (this) {
            case NOWHERE -> false;
            case OWN_SITE -> place == Place.OWN_SITE;
            case OWN_PROGRAMME -> place == Place.OWN_SITE || place == Place.OTHER_SITE;
            case YES -> true;
        };
    }
}
