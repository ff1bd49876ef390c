package org.cop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\u200ba", "7", "\u65e5", "\u05d0", "-", "\uD83D\uDE00", "\u0131"})
    void textWithACharacterThatOneSees_isVisible(String text) {
        assertThat(VisibleText.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\u00a0",
                "\u2003",
                "\u3000",
                "\u200b",
                "\u200d\u200c",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u180e",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                "\u034f",
                "\ufe0f",
                "\u2028",
                "\uDB40\uDC41",
            })
    void textOfWhatNobodySees_isNot(String text) {
        assertThat(VisibleText.isIn(text)).isFalse();
    }

    @Test
    void textThatNobodySees_isNull_andOtherTextLosesItsBlanks() {
        assertThat(VisibleText.orNull(null)).isNull();
        assertThat(VisibleText.orNull(" \u200b\u3164 ")).isNull();
        assertThat(VisibleText.orNull(" two words ")).isEqualTo("two words");
    }
}
