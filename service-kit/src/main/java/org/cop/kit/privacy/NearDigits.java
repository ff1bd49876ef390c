package org.cop.kit.privacy;

/**
 * The parts of a text that stand near a digit. Most lines hold few digits or none: what cannot be found without one is looked for in these
 * parts only.
 */
final class NearDigits {
    /**
     * Characters that are kept before and behind a digit, more than any pattern reaches from its next one: from "date of birth" by way of
     * "was on the September" to the day are 40.
     */
    private static final int REACH = 50;

    private NearDigits() {}

    /**
     * @param plain without a line feed, as {@link PlainText} makes it
     * @return the parts in their order, with a line feed where something is left out; empty if there is no digit
     */
    static String of(String plain) {
        var near = new StringBuilder();
        int end = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (isDigit(plain.charAt(i))) {
                int from = Math.max(end, i - REACH);
                if (from > end) {
                    near.append('\n');
                }
                end = Math.min(plain.length(), i + 1 + REACH);
                near.append(plain, from, end);
            }
        }
        return near.toString();
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
