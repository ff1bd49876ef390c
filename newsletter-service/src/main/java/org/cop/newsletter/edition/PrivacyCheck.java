package org.cop.newsletter.edition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last look before an edition goes out: does a text hold what identifies somebody? It looks for the patterns that a machine can see.
 * Whether a story gives somebody away, two people have judged before it came here.
 */
final class PrivacyCheck {
    enum Finding {
        EMAIL_ADDRESS,
        PHONE_NUMBER,
        POSTCODE,
        NATIONAL_INSURANCE_NUMBER,
        NHS_NUMBER,
        DATE_OF_BIRTH;

        /** As it is told to a program. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nobody who is written about is younger than this many years; an older date stands in no report of a month. */
    private static final int AGE_OF_A_BIRTHDAY = 10;

    /** References to publications are full of digits that say nothing of anybody. */
    private static final Pattern REFERENCE = Pattern.compile(
            "https?://\\S+|\\bdoi:?\\s*10\\.\\S+|\\b10\\.\\d{4,9}/\\S+|\\bISBN(?:-1[03])?:?\\s*[\\dX -]{10,17}|\\bISSN:?\\s*\\d{4}-?\\d{3}[\\dX]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+'-]+\\s?@\\s?[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d/.-])(?:\\+44|0044|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?![\\d/])");
    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?[A-D]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<![\\d.])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d.]\\d)");
    private static final Pattern POSTCODE = Pattern.compile("\\b([A-Z]{1,2})\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}\\b");
    /** Royal Mail's postcode areas: without them "CP1 2ND" would be one. */
    private static final Set<String> AREAS = Stream.of("""
                    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU
                    GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE
                    PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO
                    ZE
                    """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private static final String NUMERIC_DATE =
            "(?<![\\d/.-])\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})(?![\\d/.-]?\\d)";
    private static final String MONTH_NAME =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String WORDED_DATE =
            "\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH_NAME + ",?\\s+(\\d{4})\\b";
    private static final Pattern DATE_IN_FIGURES = Pattern.compile(NUMERIC_DATE);
    private static final Pattern DATE_IN_WORDS = Pattern.compile(WORDED_DATE, Pattern.CASE_INSENSITIVE);
    private static final Pattern BORN = Pattern.compile(
            "\\b(?:born|birthday|date of birth|d\\.?o\\.?b\\.?)\\W{1,3}(?:(?:was|is|on|in|the)\\s+){0,2}(?:\\d{1,2}\\W|\\d{4}\\b|"
                    + MONTH_NAME + "\\s+\\d{4})",
            Pattern.CASE_INSENSITIVE);

    private final int lastYearOfBirth;

    /** @param month of the edition that is looked at */
    PrivacyCheck(YearMonth month) {
        this.lastYearOfBirth = month.getYear() - AGE_OF_A_BIRTHDAY;
    }

    Set<Finding> findings(String text) {
        String plain = REFERENCE.matcher(text).replaceAll(" ");
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (EMAIL.matcher(plain).find()) {
            found.add(Finding.EMAIL_ADDRESS);
        }
        if (PHONE.matcher(plain).find()) {
            found.add(Finding.PHONE_NUMBER);
        }
        if (POSTCODE.matcher(plain).results().anyMatch(match -> AREAS.contains(match.group(1)))) {
            found.add(Finding.POSTCODE);
        }
        if (NATIONAL_INSURANCE.matcher(plain).find()) {
            found.add(Finding.NATIONAL_INSURANCE_NUMBER);
        }
        if (TEN_DIGITS.matcher(plain).results().anyMatch(PrivacyCheck::isNhsNumber)) {
            found.add(Finding.NHS_NUMBER);
        }
        if (DATE_IN_FIGURES.matcher(plain).find() || BORN.matcher(plain).find() || holdsOldDate(plain)) {
            found.add(Finding.DATE_OF_BIRTH);
        }
        return found;
    }

    private boolean holdsOldDate(String text) {
        Matcher date = DATE_IN_WORDS.matcher(text);
        List<Integer> years = new ArrayList<>();
        while (date.find()) {
            years.add(Integer.valueOf(date.group(1)));
        }
        return years.stream().anyMatch(year -> year <= lastYearOfBirth);
    }

    /** By its check digit: nine digits weighted ten to two, modulo eleven. */
    private static boolean isNhsNumber(MatchResult match) {
        String digits = match.group().replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * Character.digit(digits.charAt(i), 10);
        }
        int check = 11 - sum % 11;
        return check != 10 && check % 11 == Character.digit(digits.charAt(9), 10);
    }
}
