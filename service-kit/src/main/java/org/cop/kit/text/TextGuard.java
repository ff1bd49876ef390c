package org.cop.kit.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text from outside may hold: nothing that XML 1.0 cannot carry, for texts go into feeds; no NUL (PostgreSQL cannot store it) and no
 * other control character but line feed and tab; no half
 * surrogate pairs, which are no text at all; none of the bidirectional embeddings, overrides and isolates, with which a line can be made to
 * read differently from what it says. Line ends become {@code \n}.
 */
public final class TextGuard {
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\u2028\u2029]");

    private TextGuard() {}

    /** What is wrong with the text, in words; null if nothing is. A carriage return is fine before a line feed. */
    public static @Nullable String fault(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "It holds half of a surrogate pair";
            } else if (c >= 0xfffe) {
                return "It holds a character that there is not";
            } else if (Character.isISOControl(c) && !allowed(text, i)) {
                return "It holds a control character";
            } else if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
                return "It holds a character that overrides the direction of the text";
            }
        }
        return null;
    }

    private static boolean allowed(CharSequence text, int i) {
        return switch (text.charAt(i)) {
            case '\n', '\t' -> true;
            case '\r' -> i + 1 < text.length() && text.charAt(i + 1) == '\n';
            default -> false;
        };
    }

    /** One kind of line end: {@code \n} for CR LF and for the separators of Unicode, so that what is one line to a constraint is one to a reader. */
    public static String normalise(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n");
    }
}
