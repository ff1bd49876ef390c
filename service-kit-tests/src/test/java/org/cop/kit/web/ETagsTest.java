package org.cop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cop.kit.web.problem.RequestRefused;
import org.cop.kit.web.problem.StaleObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
    @Test
    void aTagIsTheVersionInQuotes() {
        assertThat(ETags.of(7)).isEqualTo("\"7\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "*",
                " * ",
                " \"7\" ",
                "\"6\", \"7\"",
                "\"6\",\"7\",",
                "W/\"7\", \"7\"",
                "\"a,b\", \"7\""
            })
    void ifMatchOfTheVersionInForce_passes(String ifMatch) {
        assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"77\"", "\"\"", "W/\"7\"", "\"07\"", "\"6\", \"8\""})
    void ifMatchOfAnotherVersion_is412(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 7)).isInstanceOf(StaleObject.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void missingIfMatch_is428(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 7))
                .isInstanceOfSatisfying(
                        RequestRefused.class, e -> assertThat(e.status()).isEqualTo(428));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", " * "})
    void anIfMatchWithoutAVersion_hasReadNone(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireRead(ifMatch, 7))
                .isInstanceOfSatisfying(
                        RequestRefused.class, e -> assertThat(e.status()).isEqualTo(428));
    }

    @Test
    void anIfMatchThatMayBeLeftOut_countsIfItIsSent() {
        assertThatCode(() -> ETags.requireIfSent(null, 7)).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireIfSent("\"7\"", 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ETags.requireIfSent("\"6\"", 7)).isInstanceOf(StaleObject.class);
    }

    @Test
    void anIfMatchOfTheVersion_hasReadIt() {
        assertThatCode(() -> ETags.requireRead("\"7\"", 7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ETags.requireRead("\"6\"", 7)).isInstanceOf(StaleObject.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "*, \"7\"", "w/\"7\"", "\"7\"x", ","})
    void malformedIfMatch_isRefused(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 7))
                .isInstanceOfSatisfying(
                        RequestRefused.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void aLongListIsReadInNoTime() {
        var list = "\"6\",".repeat(1500);
        assertThatThrownBy(() -> ETags.require(list + "x", 7)).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> ETags.require(list + ",".repeat(3000) + "x", 7))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> ETags.require(list, 7)).isInstanceOf(StaleObject.class);
    }
}
