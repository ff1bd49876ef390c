package org.cop.membership;

/** What may stand in a name, or a title, for {@code @Pattern}. */
public final class Texts {
    /** On one line of a mail, a heading or a table; control characters other than these are refused everywhere. */
    public static final String ONE_LINE = "[^\\n\\t]*";

    private Texts() {}
}
