package org.cop.kit.privacy;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates on which somebody may have been born, in the forms in which people write them: day, month and year in figures; a date long ago
 * in any form; whatever is said to be a birthday.
 */
final class Dates {
    /** Nobody who is written about is younger than this many years; an older date stands in no report of a month. */
    private static final int AGE_OF_A_BIRTHDAY = 10;

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

    /** 3/5/1974, 3.5.74: not behind a v, nor as part of a longer number of a version or paragraph. */
    private static final Pattern FIGURES = any(
            "(?<![\\p{L}\\d])(?<!\\d[./-])(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})(?!\\d)(?![./-]\\d)");

    private static final Pattern VERSION = any("(?:version|release|section|paragraph|chapter) $");
    /** 1980-04-03, 1980/4/3. */
    private static final Pattern YEAR_FIRST =
            any("(?<![\\p{L}\\d])(?<!\\d[./-])(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?!\\d)");
    /** 3 April 1980, 3rd of April, 1980, 3-Apr-1980. */
    private static final Pattern DAY_MONTH_YEAR = any("(?<!\\d)" + DAY + "[ ./-]{0,2}(?:of )?(?:the )?" + MONTH
            + "(?:[ .,/-]{1,3}(\\d{4})|[.,]? ?'(\\d{2})|[-/.](\\d{2}))(?!\\d)");
    /** April 3, 1980. */
    private static final Pattern MONTH_DAY_YEAR =
            any("\\b" + MONTH + "[ ./-]{1,2}(?:the )?" + DAY + "(?:[ .,/-]{1,3}(\\d{4})|[.,]? ?'(\\d{2}))(?!\\d)");

    private static final Pattern BORN = any(
            "\\b(?:born|birthday|birth ?date|date of birth|d\\. ?o\\. ?b\\.?|dob)\\W{1,3}(?:(?:was|is|on|in|the) ){0,3}(?:"
                    + DAY
                    + "[ ./-]{1,2}(?:of )?(?:" + MONTH + "\\b|\\d{1,2}\\b)|(?:19|20)\\d{2}\\b|" + MONTH
                    + "[ ,.]{1,2}(?:\\d{4}|" + DAY + ")\\b)");

    private final int thisYear;

    /** @param thisYear the year that is written of */
    Dates(int thisYear) {
        this.thisYear = thisYear;
    }

    private static Pattern any(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    boolean holdsOneOfBirth(String plain) {
        return BORN.matcher(plain).find()
                || FIGURES.matcher(plain).results().anyMatch(date -> isDay(date) && !isVersion(plain, date.start()))
                || YEAR_FIRST.matcher(plain).results().anyMatch(date -> isDay(date) && isLongAgo(date.group(1)))
                || holdsOldOne(DAY_MONTH_YEAR.matcher(plain))
                || holdsOldOne(MONTH_DAY_YEAR.matcher(plain));
    }

    private boolean holdsOldOne(Matcher dates) {
        while (dates.find()) {
            for (int group = 1; group <= dates.groupCount(); group++) {
                if (dates.group(group) != null && isLongAgo(dates.group(group))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two digits mean the last such year that has been. */
    private boolean isLongAgo(String figures) {
        int year = Integer.parseInt(figures);
        if (figures.length() == 2) {
            year += thisYear - thisYear % 100;
            year -= year > thisYear ? 100 : 0;
        }
        return year <= thisYear - AGE_OF_A_BIRTHDAY;
    }

    /** Whether its second and another number can be month and day; numbers of versions often cannot. */
    private static boolean isDay(MatchResult date) {
        int second = Integer.parseInt(date.group(2));
        String outer = date.group(1).length() == 4 ? date.group(3) : date.group(1);
        int other = Integer.parseInt(outer);
        return second >= 1 && other >= 1 && Math.min(second, other) <= 12 && Math.max(second, other) <= 31;
    }

    private static boolean isVersion(String text, int start) {
        return VERSION.matcher(text).region(Math.max(0, start - 12), start).find();
    }
}
