package org.cop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two\nlines\tand a tab",
                "two\r\nlines",
                "Zoë, Łódź, Ελλάδα, עברית, 日本語",
                "\uD83D\uDE00",
                "\uD83D\uDC69\u200D\u2695\uFE0F joined by a zero width joiner",
                "no-break\u00a0space, soft\u00adhyphen, right-to-left mark \u200f",
            })
    void textOfPeopleIsFine(String text) {
        assertThat(TextGuard.fault(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0000",
                "a\u0001",
                "\u001b[31m",
                "a\rb",
                "a\r",
                "\r\r\n",
                "a\u000b",
                "a\u007f",
                "a\u0080",
                "a\u0085",
                "a\u009f",
                "\uD83D",
                "a\uD83Db",
                "\uDE00\uD83D",
                "\uDE00",
                "\uD83D\uD83D\uDE00",
                "a\u202ab",
                "a\u202bb",
                "a\u202cb",
                "a\u202db",
                "a\u202eb",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b",
                "a\u2069b",
                "a\ufffeb",
                "a\uffffb",
            })
    void charactersThatAreNoText_areRefused(String text) {
        assertThat(TextGuard.fault(text)).isNotNull();
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        assertThat(TextGuard.normalise("one\u2028two\u2029three")).isEqualTo("one\ntwo\nthree");
        assertThat(TextGuard.normalise("one\r\ntwo\r\n\r\nthree\n")).isEqualTo("one\ntwo\n\nthree\n");
    }
}
