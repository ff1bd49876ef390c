package org.cop.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path REPOSITORY = Path.of("/checkout");

    @Test
    void withoutOptionsEverythingStartsInTheUsualPlace() {
        assertThat(parse(Map.of()))
                .returns(Path.of("/checkout/deploy/local/var"), Options::home)
                .returns(18000, Options::portBase)
                .returns(true, Options::services)
                .returns(false, Options::reset)
                .returns(false, Options::restart)
                .returns(true, options -> options.kafkaTunnel().isEmpty())
                .returns(true, options -> options.demo().isEmpty());
    }

    @Test
    void anOptionWinsOverItsEnvironmentVariable() {
        Map<String, String> environment = Map.of("COP_HOME", "/from/environment", "COP_PORT_BASE", "20000");

        assertThat(parse(environment))
                .returns(Path.of("/from/environment"), Options::home)
                .returns(20000, Options::portBase);
        assertThat(parse(environment, "--home", "/from/option", "--port-base", "30000"))
                .returns(Path.of("/from/option"), Options::home)
                .returns(30000, Options::portBase);
    }

    @Test
    void theDemoIsTheReferenceProgrammeUnlessAFolderIsNamed() {
        assertThat(parse(Map.of(), "--demo", "--reset").demo())
                .contains(Path.of("/checkout/deploy/demo/little-miracles"));
        assertThat(parse(Map.of(), "--demo", "other", "--reset").demo()).contains(Path.of("other"));
    }

    @Test
    void aSupervisorAndATunnelAreAskedFor() {
        assertThat(parse(Map.of(), "--restart", "--kafka-tunnel", "19000"))
                .returns(true, Options::restart)
                .returns(19000, options -> options.kafkaTunnel().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unknown",
                "--home",
                "--port-base 80",
                "--port-base many",
                "--demo --no-services",
                "--kafka-tunnel",
                "--kafka-tunnel 0"
            })
    void nonsensicalOptions_areWrongUsage(String line) {
        assertThatThrownBy(() -> parse(Map.of(), line.split(" ")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.WRONG_USAGE));
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(List.of(arguments), environment, REPOSITORY);
    }
}
