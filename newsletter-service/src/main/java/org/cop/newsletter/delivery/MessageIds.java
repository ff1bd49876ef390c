package org.cop.newsletter.delivery;

import java.util.HexFormat;
import org.cop.kit.text.Sha256;

/**
 * The first half of a Message-ID, derived from what the mail is about and whom it is for. However often the same mail is sent, its id is
 * the same; and since it is unique in the mail queue, nobody is written to twice about the same thing.
 */
public final class MessageIds {
    /** 128 bits are as good as unique, and the header fits into a line. */
    private static final int BYTES = 16;

    private MessageIds() {}

    /** @param parts ids and fixed words; no part may hold a colon */
    public static String of(Object... parts) {
        var text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : ":").append(part);
        }
        return HexFormat.of().formatHex(Sha256.of(text.toString()), 0, BYTES);
    }
}
