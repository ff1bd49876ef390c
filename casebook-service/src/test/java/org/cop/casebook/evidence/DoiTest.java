package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cop.kit.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1016/S0749-3797(98)00017-8",
                "https://doi.org/10.1016/S0749-3797(98)00017-8",
                "http://dx.doi.org/10.1016/s0749-3797(98)00017-8",
                "HTTPS://DOI.ORG/10.1016/S0749-3797(98)00017-8",
                "doi:10.1016/S0749-3797(98)00017-8",
                "DOI: 10.1016/S0749-3797(98)00017-8 "
            })
    void howeverItIsCopiedItIsTheSameWork(String text) {
        assertThat(Doi.normalise(text)).isEqualTo("10.1016/s0749-3797(98)00017-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"S0749-3797", "10.1016", "10.1016/", "10.1016/a b", "11.1016/a", "https://example.org/10.1016/a"
            })
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Doi.normalise(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aWorkMayHaveNone() {
        assertThat(Doi.normalise(null)).isNull();
        assertThat(Doi.normalise(" ")).isNull();
    }
}
