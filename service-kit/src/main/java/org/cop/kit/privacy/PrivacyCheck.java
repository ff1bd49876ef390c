package org.cop.kit.privacy;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last look before a text goes out: does it hold what identifies somebody? It looks for the patterns that a machine can see, however
 * they are written: with any kind of space or dash, in capitals or not. Whether a story gives somebody away, two people have judged before
 * it came here.
 *
 * <p>The time it takes grows with the length of the text and no faster: no pattern can be tried over and over at the same place.
 */
public final class PrivacyCheck {
    /** References to publications are full of digits that say nothing of anybody. What none begins with is passed over at once. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?=[hd1i])(?:https?://\\S+|\\bdoi:? {0,3}10\\.\\S+|\\b10\\.\\d{4,9}/\\S+|\\bISBN(?:-?1[03])?:? {0,3}[\\dX -]{10,17}|\\bISSN:? {0,3}\\d{4}-?\\d{3}[\\dX])",
            Pattern.CASE_INSENSITIVE);

    /** From what to what something is open looks like a telephone number. */
    private static final Pattern HOURS = Pattern.compile(
            "(?<!\\d)(?<!\\d[./-])(?:[01]?\\d|2[0-3])[.:][0-5]\\d ?(?:[ap]m)? ?(?:-|to|until) ?(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?!\\d)(?![./-]\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AT = Pattern.compile(" ?[(\\[{] ?at ?[)\\]}] ?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT = Pattern.compile(" ?[(\\[{] ?dot ?[)\\]}] ?", Pattern.CASE_INSENSITIVE);
    /** What stands behind an at sign, when a letter or digit stands before it. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<=[\\p{L}\\p{M}\\d._%+-])( ?)@( ?)([\\p{L}\\p{M}\\d-]++)((?:\\.[\\p{L}\\p{M}\\d-]++)++)");

    private static final Pattern TOP_LEVEL = Pattern.compile("\\.(?:[\\p{L}\\p{M}]{2,}+|xn--[a-z\\d-]++)(?=\\.|$)");

    /** Of ten or eleven digits with the zero in front, or in the form that is dialled from abroad. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?<!\\d[./-])(?:(?:\\+ ?\\(?|00 ?)[1-9](?:[ ()./-]{0,3}+\\d){7,13}|\\(?0(?:[ ()./-]{0,3}+\\d){9,10})(?!\\d)");

    private static final Pattern NATIONAL_INSURANCE = Pattern.compile(
            "\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ ./-]{0,2}\\d{2}){3}[ ./-]{0,2}[A-D]\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<!\\d)(?<!\\d[.])\\d{3}[ .-]{0,2}\\d{3}[ .-]{0,2}\\d{4}(?!\\d)(?![.]\\d)");
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b([A-Z]{1,2})\\d[A-Z\\d]?[ -]{0,2}(\\d[ABD-HJLNP-UW-Z]{2})\\b", Pattern.CASE_INSENSITIVE);
    /** In small letters these are the first to the ninth. */
    private static final Pattern ORDINAL = Pattern.compile("1st|2nd|3rd|\\dth");
    /** Royal Mail's postcode areas: without them "CP1 2ND" would be one. */
    private static final Set<String> AREAS = Stream.of("""
                    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU
                    GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE
                    PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO
                    ZE
                    """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    private final Dates dates;

    /** @param month in which the text is read: what is long ago then may be a date of birth */
    public PrivacyCheck(YearMonth month) {
        this.dates = new Dates(month.getYear());
    }

    /** What the text holds, in the order of the findings; empty if a machine sees nothing. */
    public Set<Finding> findings(String text) {
        return findings(text, NearDigits::of);
    }

    /** @param parts those of a text in which numbers and dates are looked for */
    Set<Finding> findings(String text, UnaryOperator<String> parts) {
        String all = PlainText.of(text);
        String plain = BookNumbers.removed(parts.apply(REFERENCE.matcher(all).replaceAll(" ")));
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (holdsAddress(all)) {
            found.add(Finding.EMAIL_ADDRESS);
        }
        if (PHONE.matcher(HOURS.matcher(plain).replaceAll(" ; ")).find()) {
            found.add(Finding.PHONE_NUMBER);
        }
        if (POSTCODE.matcher(plain).results().anyMatch(PrivacyCheck::isPostcode)) {
            found.add(Finding.POSTCODE);
        }
        if (NATIONAL_INSURANCE.matcher(plain).find()) {
            found.add(Finding.NATIONAL_INSURANCE_NUMBER);
        }
        if (TEN_DIGITS.matcher(plain).results().anyMatch(PrivacyCheck::isNhsNumber)) {
            found.add(Finding.NHS_NUMBER);
        }
        if (dates.holdsOneOfBirth(plain)) {
            found.add(Finding.DATE_OF_BIRTH);
        }
        return found;
    }

    private static boolean holdsAddress(String text) {
        String written = AT.matcher(text).replaceAll("@");
        return written.indexOf('@') >= 0
                && DOMAIN.matcher(DOT.matcher(written).replaceAll("."))
                        .results()
                        .anyMatch(PrivacyCheck::isDomain);
    }

    /** With a space beside the at sign its first part has a letter: "Mondays @ 10.30am" is a time. */
    private static boolean isDomain(MatchResult at) {
        boolean spaced = !at.group(1).isEmpty() || !at.group(2).isEmpty();
        return TOP_LEVEL.matcher(at.group(4)).find()
                && (!spaced || at.group(3).codePoints().anyMatch(Character::isLetter));
    }

    private static boolean isPostcode(MatchResult code) {
        return AREAS.contains(code.group(1).toUpperCase(Locale.ROOT))
                && !ORDINAL.matcher(code.group(2)).matches();
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
