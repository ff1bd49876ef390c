package org.cop.systemtests.access;

/** Where an endpoint is asked for something, as the roles of the matrix see it. */
enum Place {
    OWN_SITE("own site"),
    /** Of the same programme. */
    OTHER_SITE("other site"),
    OTHER_PROGRAMME("other programme"),
    /** Well-formed ids that nothing has. */
    NOWHERE("a place that does not exist");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
