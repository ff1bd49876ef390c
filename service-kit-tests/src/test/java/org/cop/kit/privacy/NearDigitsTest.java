package org.cop.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearDigitsTest {
    private static final int TEXTS = 10_000;
    private static final String[] PIECES = """
            born|Birthday|birth date|Date of birth|d. o. b.|DOB|was |is |on |the |of |to|until|September|Sept|may|3 April 1980|April 3, 1980|\
            3rd|12th|1st|3/5/1974|1980-04-03|3.5.74|'80|1974|2011|10|3|7|0|00|+44|(0)|01273 496012|(020) 7946 0123|0044 7700 900123|\
            07700\u00a0900\u2009123|+353 85 012 3456|BN1 3XG|sw1a\u00a01aa|E1|2nd|CP1 2ND|AB 12 34 56 C|ab\u201312\u201334|56\u2013c|\
            943 476 5919|9434765919|\uff10\uff11\uff12\uff17\uff13|09.00-12.30|version |release |section |v|jo@example.org|@|\
            jo (at) example (dot) org|https://example.org/|https://example.org/2012-03-14/07700900123|doi 10.|10.1017/S1474|ISBN|ISBN-13: |\
            ISSN 1474-7464|0-306-40615-2|978-0-306-40615-7|080442957X|X|-|/|.|, |: | |  |\n|\u2011|\u200b|(|)|'|\u00fc|\ud83d\ude00""".split("\\|");

    private final PrivacyCheck check = new PrivacyCheck(YearMonth.of(2012, 3));
    private final Random random = new Random(1974);

    @Test
    void sameIsFoundNearDigitsAsInTheWholeOfAnyText() {
        Map<Finding, Integer> timesFound = new EnumMap<>(Finding.class);
        for (int i = 0; i < TEXTS; i++) {
            String text = text();
            Set<Finding> found = check.findings(text);
            assertThat(found).as(text).isEqualTo(check.findings(text, UnaryOperator.identity()));
            found.forEach(finding -> timesFound.merge(finding, 1, Integer::sum));
        }
        assertThat(timesFound).containsOnlyKeys(Finding.values());
        assertThat(timesFound.values()).allMatch(times -> times > TEXTS / 200);
    }

    @Test
    void birthdayFarthestFromItsDigitIsFoundNearIt() {
        String longest = "date of birth - was was was September, ";

        assertThat(check.findings("word ".repeat(40) + longest + "3" + " word".repeat(40)))
                .containsExactly(Finding.DATE_OF_BIRTH);
        assertThat(check.findings("word ".repeat(40) + "born 03rd. of September" + " word".repeat(40)))
                .containsExactly(Finding.DATE_OF_BIRTH);
    }

    @Test
    void onlyWhatStandsNearDigitsIsKept() {
        String far = "word ".repeat(40);

        assertThat(NearDigits.of(far)).isEmpty();
        assertThat(NearDigits.of("Nine people, 61 per cent")).isEqualTo("Nine people, 61 per cent");
        assertThat(NearDigits.of(far + "12" + far + "3" + far))
                .isEqualTo("\n" + "word ".repeat(10) + "12" + "word ".repeat(10) + "\n" + "word ".repeat(10) + "3"
                        + "word ".repeat(10));
    }

    /** Some pieces one after the other, now and then with what holds no digit between them, of any length about the reach. */
    private String text() {
        return IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> piece())
                .collect(Collectors.joining());
    }

    private String piece() {
        return switch (random.nextInt(8)) {
            case 0 -> "abc d-".repeat(25).substring(random.nextInt(150));
            case 1 -> birthday();
            case 2, 3 -> " " + anyPiece();
            default -> anyPiece();
        };
    }

    /** What reaches farthest from a digit, or nearly that. */
    private String birthday() {
        return any("born", "birthday", "date of birth", "d. o. b.")
                + any(" ", ": ", " - ", " -- ")
                + any("", "was ", "on the ")
                + any("", "in ", "was ")
                + any("", "May", "September", "June the")
                + any("", " ", ", ", ". ")
                + any("3", "2nd", "1980");
    }

    private String anyPiece() {
        return any(PIECES);
    }

    private String any(String... pieces) {
        return pieces[random.nextInt(pieces.length)];
    }
}
