package org.cop.kit.text;

import org.jspecify.annotations.Nullable;

/** Whether anybody can see a text: a name of a zero width space, or of a filler, is none. */
public final class VisibleText {
    /** Letters and symbols by their category that are drawn as nothing: the fillers of Hangul and the blank of Braille. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

    private VisibleText() {}

    /** Whether one character at least is a letter, a digit, punctuation or a symbol. */
    public static boolean isIn(CharSequence text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
    }

    /** What somebody has written, without the blanks around it; null if they wrote nothing that anybody can see. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || !isIn(text) ? null : text.strip();
    }

    private static boolean isVisible(int character) {
        if (BLANK.indexOf(character) >= 0) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
