package org.cop.membership;

/** What may stand in a name, a title or an address, for {@code @Pattern}. */
public final class Texts {
    /** On one line of a mail, a heading or a table; control characters other than these are refused everywhere. */
    public static final String ONE_LINE = "[^\\n\\t]*";

    /** An e-mail address, as browsers check it (WHATWG HTML): no comments, no quotes, nothing that a mail header could take amiss. */
    public static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*";

    private Texts() {}
}
