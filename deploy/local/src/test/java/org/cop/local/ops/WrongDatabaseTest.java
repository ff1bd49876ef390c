package org.cop.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.cop.local.home.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command that is pointed at a database which is not that of its service. */
class WrongDatabaseTest extends OpsCommandTest {
    static Stream<Arguments> commandsOfAnotherService() {
        return Stream.of(
                Arguments.of(Service.MEMBERSHIP, "held-mails send"),
                Arguments.of(Service.CASEBOOK, "held-mails count-as-sent"),
                Arguments.of(Service.NEWSLETTER, "withheld-access list"),
                Arguments.of(Service.MEETING, "withheld-access release 0198c4a0-5e1b-7c3d-9f2a-1b2c3d4e5f60"));
    }

    @ParameterizedTest
    @MethodSource("commandsOfAnotherService")
    void commandOfOneService_refusesTheDatabaseOfAnother(Service owner, String command) {
        assertThat(run(owner, command.split(" "))).isEqualTo(1);

        assertThat(err.toString()).startsWith("FAILED  ").contains("is the database of " + owner.label());
    }

    @ParameterizedTest
    @MethodSource("commandsOfEveryService")
    void databaseOfNoService_isRefusedInASentence(String command) {
        assertThat(runOn("postgres", command.split(" "))).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("FAILED  ")
                .contains("is the database of no service")
                .doesNotContain("jdbc:");
    }

    static Stream<String> commandsOfEveryService() {
        return Stream.of(
                "republish", "jobs list", "jobs retry account-role", "held-mails send", "withheld-access list");
    }
}
