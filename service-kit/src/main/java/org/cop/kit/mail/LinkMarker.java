package org.cop.kit.mail;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Stands in a rendered mail where each reader's own link belongs. It is random and made for one rendering: no text that somebody typed can
 * hold it, so nobody can place, or redirect, another's link.
 *
 * @param value plain letters and digits, the same in text and in HTML
 */
public record LinkMarker(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkMarker random() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkMarker("link" + HexFormat.of().formatHex(bits));
    }
}
