package org.cop.membership.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Imelda Balfernock, Imelda, Balfernock",
        "Ana María de la Cruz, Ana María de la, Cruz",
        "Sting, Sting, Sting",
        "'  Ada   Admirable (she/her) ', Ada Admirable she, her",
        "O'Neill-Smith, O'Neill-Smith, O'Neill-Smith",
        "<>, -, -"
    })
    void aNameHasTwoPartsThatKeycloakAccepts(String name, String first, String last) {
        assertThat(PersonName.of(name)).isEqualTo(new PersonName(first, last));
    }
}
