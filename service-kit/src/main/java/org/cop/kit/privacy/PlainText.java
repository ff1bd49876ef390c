package org.cop.kit.privacy;

import java.text.Normalizer;

/**
 * A text with one way to write each thing: patterns that are looked for in it need not know no-break spaces, en dashes, full-width digits
 * and what else an office program puts in place of what was typed.
 */
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        // Nearly all of any text.
        if ('!' <= c && c <= '~') {
            plain.append((char) c);
            return;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            plain.append(' ');
            return;
        }
        switch (Character.getType(c)) {
            // What nobody sees: joiners, direction marks, soft hyphens, control characters.
            case Character.FORMAT, Character.CONTROL -> {}
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
            default -> plain.appendCodePoint(isMinus(c) ? '-' : isSlash(c) ? '/' : isApostrophe(c) ? '\'' : c);
        }
    }

    private static boolean isMinus(int c) {
        return c == 0x2212 || c == 0x2043;
    }

    private static boolean isSlash(int c) {
        return c == 0x2044 || c == 0x2215;
    }

    private static boolean isApostrophe(int c) {
        return c == 0x2018 || c == 0x2019 || c == 0x02BC;
    }
}
