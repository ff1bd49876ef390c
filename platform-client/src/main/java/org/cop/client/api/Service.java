package org.cop.client.api;

import java.util.Locale;

/** The services that are spoken to. */
public enum Service {
    MEMBERSHIP,
    MEETING,
    CASEBOOK,
    NEWSLETTER;

    /** As the launcher and the command line call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param label see {@link #label()} */
    public static Service of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
