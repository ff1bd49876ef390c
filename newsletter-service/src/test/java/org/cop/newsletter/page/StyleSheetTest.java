package org.cop.newsletter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the public pages can be distinguished: WCAG 2.2, 1.4.3 (text) and 1.4.11 (what shows where the keyboard is). */
class StyleSheetTest {
    private static final double TEXT = 4.5;
    private static final double NOT_TEXT = 3;

    private final String sheet = sheet();

    @Test
    void theFocusRing_standsOutAgainstThePage() {
        assertThat(contrast(colour("a:focus", "outline"), colour("body", "background")))
                .isGreaterThanOrEqualTo(NOT_TEXT);
    }

    @Test
    void theBorderOfAField_standsOutAgainstThePage() {
        assertThat(contrast(colour("input", "border"), colour("body", "background")))
                .isGreaterThanOrEqualTo(NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "a", ".note"})
    void text_standsOutAgainstThePage(String selector) {
        assertThat(contrast(colour(selector, "color"), colour("body", "background")))
                .isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void theWordsOnAButton_standOutAgainstIt() {
        assertThat(contrast(colour("button", "color"), colour("button", "background")))
                .isGreaterThanOrEqualTo(TEXT);
    }

    /** The formula of WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
                    return weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
                })
                .sum();
    }

    /** Of the rule that begins with the selector. */
    private String colour(String selector, String property) {
        Matcher rule = Pattern.compile("(?m)^%s(?:,[^{]*)? \\{[^}]*?(?<![a-z-])%s:[^;]*?(#[0-9a-f]{3,6})"
                        .formatted(Pattern.quote(selector), property))
                .matcher(sheet);
        assertThat(rule.find()).as(selector + " has a " + property).isTrue();
        return rule.group(1);
    }

    private static String sheet() {
        try (InputStream sheet = StyleSheetTest.class.getResourceAsStream("/META-INF/resources/newsletter.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
