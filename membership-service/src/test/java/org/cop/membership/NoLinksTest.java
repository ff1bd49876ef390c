package org.cop.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoLinksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Little Miracles",
                "St. Leonards-on-Sea",
                "Communities 2012\u20132013 (2)",
                "Phase 2, 2012\u20132013",
                "Winter 01/2026\u201303/2027",
                "1 April 2012 to 31 March 2013",
                "01/04/2012 - 31/03/2013",
                "Route 12345678"
            })
    void aTitleMayHoldYearsDatesAndShortNumbers(String title) {
        assertThat(NoLinks.Validator.isTitle(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 020 7946 0958",
                "Call 020 1946 0958",
                "+44 20 1946 2012",
                "01 42 68 53 00",
                "2012 01 42 68 53 00",
                "201220132014",
                "example.org",
                "example\u3002org",
                "example\uFF61org",
                "example\uFF0Eorg",
                "www example",
                "a@b",
                "Your account is closed. Ring us now."
            })
    void aTitleHoldsNoAddressNumberOrSentences(String title) {
        assertThat(NoLinks.Validator.isTitle(title)).isFalse();
    }
}
