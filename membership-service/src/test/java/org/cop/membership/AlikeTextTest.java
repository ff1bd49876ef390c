package org.cop.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlikeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café Housing",
                " café housing ",
                "CAFÉ  HOUSING",
                "Cafe\u0301 Housing",
                "Café\u00a0Housing\u2003"
            })
    void namesThatReadTheSameAreAlike(String typed) {
        assertThat(AlikeText.of(typed)).isEqualTo("café housing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cafe Housing", "Café Housing Ltd", "CaféHousing"})
    void namesThatReadDifferentlyAreNot(String typed) {
        assertThat(AlikeText.of(typed)).isNotEqualTo("café housing");
    }
}
