package org.cop.kit.text;

/** What may stand in a text, for {@code @Pattern}. */
public final class TextPatterns {
    /** On one line of a mail, a heading or a table; control characters other than these are refused everywhere. */
    public static final String ONE_LINE = "[^\\n\\t]*";

    /** Of a list of the programme's own, as {@code dual-diagnosis}. */
    public static final String CODE = "[a-z0-9-]{2,40}";

    private TextPatterns() {}
}
