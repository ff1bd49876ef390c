package org.cop.membership;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts that a reader takes for the same: of one name, whatever blanks and capitals it was typed with and however its accents are encoded.
 * Only for comparing; what was typed is what is kept and shown.
 */
public final class AlikeText {
    private AlikeText() {}

    /** @return the same text for all that look alike: without blanks at its ends, single blanks, composed characters, small letters */
    public static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
