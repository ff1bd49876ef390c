package org.cop.casebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cop.kit.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1016/S0749-3797(98)00017-8",
                "https://doi.org/10.1016/S0749-3797(98)00017-8",
                "http://dx.doi.org/10.1016/s0749-3797(98)00017-8",
                "HTTPS://DOI.ORG/10.1016/S0749-3797(98)00017-8",
                "https://www.doi.org/10.1016/s0749-3797(98)00017-8",
                "doi.org/10.1016/s0749-3797(98)00017-8",
                "dx.doi.org/10.1016/s0749-3797(98)00017-8",
                "doi:10.1016/S0749-3797(98)00017-8",
                "DOI: 10.1016/S0749-3797(98)00017-8 ",
                "DOI 10.1016/S0749-3797(98)00017-8",
                "doi: https://doi.org/10.1016/S0749-3797(98)00017-8",
                "https://doi.org/doi:10.1016/S0749-3797(98)00017-8",
                "info:doi/10.1016/S0749-3797(98)00017-8",
                "urn:doi:10.1016/S0749-3797(98)00017-8",
                "10.1016/S0749-3797(98)00017-8.",
                "10.1016/S0749-3797(98)00017-8,",
                "10.1016/S0749-3797(98)00017-8;",
                "(10.1016/S0749-3797(98)00017-8)",
                "(doi:10.1016/S0749-3797(98)00017-8).",
                "<https://doi.org/10.1016/S0749-3797(98)00017-8>",
                "[10.1016/S0749-3797(98)00017-8]",
                "\u201c10.1016/S0749-3797(98)00017-8\u201d",
                "\u00a010.1016/S0749-3797(98)00017-8\u00a0",
                "\u200b10.1016/S0749-\u00ad3797(98)00017-8\ufeff",
                "10.1016/S0749\u20113797(98)00017\u20138",
                "https://doi.org/10.1016%2FS0749-3797%2898%2900017-8",
                "https://doi.org/10.1016/S0749-3797(98)00017-8?utm_source=mail#abstract",
                "\uff11\uff10.1016/S0749-3797(98)00017-8"
            })
    void aDoiHoweverCopiedIsTheSameWork(String text) {
        assertThat(Doi.normalise(text)).isEqualTo("10.1016/s0749-3797(98)00017-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
                "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2 10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
                "10.1002/(SICI)1097-0258(199808)17:15&lt;1661::AID-SIM968&gt;3.0.CO;2-2 10.1002/(sici)1097-0258(199808)17:15<1661::aid-sim968>3.0.co;2-2",
                "10.1000/456#789 10.1000/456#789",
                "https://doi.org/10.1000/456%23789 10.1000/456#789",
                "https://doi.org/10.1000/456%2523 10.1000/456%23",
                "10.1000/a?b 10.1000/a?b",
                "10.1000/a+b 10.1000/a+b",
                "https://doi.org/10.1000/a+b 10.1000/a+b"
            })
    void aDoiKeepsTheCharactersThatAreItsOwn(String text, String doi) {
        assertThat(Doi.normalise(text)).isEqualTo(doi);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S0749-3797",
                "10.1016",
                "10.1016/",
                "10.1016/.",
                "10.1016/a b",
                "11.1016/a",
                "https://example.org/10.1016/a",
                "https://doi.org.example.org/10.1016/a",
                "doi"
            })
    void aTextThatIsNoDoiIsRefused(String text) {
        assertThatThrownBy(() -> Doi.normalise(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aDoiThatIsTooLongIsRefused() {
        assertThat(Doi.normalise("10.1000/" + "x".repeat(192))).hasSize(200);
        assertThatThrownBy(() -> Doi.normalise("10.1000/" + "x".repeat(193))).isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b"})
    void aBlankDoiIsNone(String text) {
        assertThat(Doi.normalise(text)).isNull();
        assertThat(Doi.normalise(null)).isNull();
    }
}
