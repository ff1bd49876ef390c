package org.cop.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({
        "ada@example.org,                ada@example.org",
        "Ada.Lovelace+cop@Example.ORG,   ada.lovelace+cop@example.org",
        "'  ada@example.org\t',          ada@example.org",
        "'\u00a0ada@example.org\u2003',  ada@example.org",
        "o'brien_&-x@sub.example.co.uk,  o'brien_&-x@sub.example.co.uk",
        "x@b\u00fccher.example,          x@xn--bcher-kva.example",
        "x@BU\u0308CHER.example,         x@xn--bcher-kva.example",
        "x@\u4f8b\u3048.jp,              x@xn--r8jz45g.jp",
        "x@xn--bcher-kva.example,        x@xn--bcher-kva.example",
        "a@1.2.example,                  a@1.2.example",
    })
    void addressOfAPerson_becomesItsNormalForm(String typed, String normal) {
        assertThat(EmailAddress.parse(typed).value()).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org,           ada@example.org",
        "Ada+notes@example.org,     ada@example.org",
        "ada+a+b@example.org,       ada@example.org",
        "+ada@example.org,          +ada@example.org",
    })
    void addressWithANoteBehindAPlus_isTheSameMailbox(String address, String mailbox) {
        assertThat(EmailAddress.parse(address).mailbox().value()).isEqualTo(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@example.org",
                "ada@",
                ".a@example.org",
                "a.@example.org",
                "a..b@example.org",
                "a b@example.org",
                "a\u2028b@example.org",
                "a\u200bb@example.org",
                "a@b@example.org",
                "\"john x\"@example.org",
                "\"john\"@example.org",
                "john(comment)@example.org",
                "<john@example.org>",
                "user%relay@example.org",
                "j\u00fcrgen@example.org",
                "x@localhost",
                "x@mail.localhost",
                "x@example",
                "x@[127.0.0.1]",
                "x@127.0.0.1",
                "x@-x.example",
                "x@x-.example",
                "x@a..example",
                "x@.example",
                "x@example.org.",
                "x@a_b.example",
                "x@exa mple.org",
                "x@example.org\r\nBcc: y@example.org",
                "x@stra\u00dfe.example",
            })
    void textThatMailCannotBeSentTo_isRefusedWithoutRepeatingIt(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed))
                .isInstanceOf(InvalidEmailAddress.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("john", "relay", "Bcc"));
    }

    @Test
    void lengths_upToThoseOfTheStandards_areFine() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@" + LABEL + ".org")).isNotNull();
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.org"))
                .isInstanceOf(InvalidEmailAddress.class);
        assertThatThrownBy(() -> EmailAddress.parse("a@" + LABEL + "a.org")).isInstanceOf(InvalidEmailAddress.class);
        assertThatThrownBy(
                        () -> EmailAddress.parse("a".repeat(60) + "@" + String.join(".", LABEL, LABEL, LABEL) + ".org"))
                .isInstanceOf(InvalidEmailAddress.class);
    }

    @Test
    void addressesThatDifferInCaseOrSpelling_areEqual() {
        assertThat(EmailAddress.parse("X@B\u00dcCHER.example"))
                .isEqualTo(EmailAddress.parse("x@xn--bcher-kva.example"));
    }
}
