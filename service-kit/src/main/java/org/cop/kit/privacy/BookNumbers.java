package org.cop.kit.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes ISBNs out of a text, also those that nobody called so: their digits say nothing of anybody. The check digit tells them. */
final class BookNumbers {
    private static final Pattern THIRTEEN = Pattern.compile("(?<![\\d-])97[89](?:[ -]?\\d){10}(?![\\d-]?\\d)");
    /** In groups parted by hyphens, as on the back of a book. */
    private static final Pattern TEN_IN_GROUPS =
            Pattern.compile("(?<![\\d-])\\d{1,5}([ -])\\d{1,7}\\1\\d{1,7}\\1[\\dXx](?![\\d-])");
    /** English-language books begin with 0 or 1, with which no NHS number of England, Wales or Northern Ireland does. */
    private static final Pattern TEN_TOGETHER = Pattern.compile("(?<![\\d-])[01]\\d{8}[\\dXx](?![\\d-])");

    private BookNumbers() {}

    static String removed(String text) {
        String without = THIRTEEN.matcher(text).replaceAll(number -> isThirteen(number) ? " " : kept(number));
        without = TEN_IN_GROUPS.matcher(without).replaceAll(number -> isTen(number) ? " " : kept(number));
        return TEN_TOGETHER.matcher(without).replaceAll(number -> isTen(number) ? " " : kept(number));
    }

    private static String kept(MatchResult number) {
        return number.group();
    }

    private static boolean isThirteen(MatchResult number) {
        String digits = number.group().replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < 13; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static boolean isTen(MatchResult number) {
        String digits = number.group().replaceAll("[ -]", "");
        if (digits.length() != 10 || isInThreeThreeFour(number.group())) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char digit = digits.charAt(i);
            sum += (10 - i) * (digit == 'X' || digit == 'x' ? 10 : Character.digit(digit, 10));
        }
        return sum % 11 == 0;
    }

    /** How NHS numbers are written; they have the same check digit. An ISBN has four groups. */
    private static boolean isInThreeThreeFour(String number) {
        return number.matches("\\d{3}[ -]\\d{3}[ -]\\d{4}");
    }
}
