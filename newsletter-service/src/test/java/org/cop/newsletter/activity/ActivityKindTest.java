package org.cop.newsletter.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivityKindTest {
    /** Else its first event ends among the dead letters. */
    @ParameterizedTest
    @EnumSource
    void theDatabaseTakesEveryKind(ActivityKind kind) throws IOException {
        try (var migration = getClass().getResourceAsStream("/db/migration/V2__activities_of_any_kind.sql")) {
            var rule = Pattern.compile("kind ~ '([^']+)'")
                    .matcher(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(rule.find()).isTrue();
            assertThat(kind.name()).matches(rule.group(1));
        }
    }

    @Test
    void noTwoKindsAreOfTheSameEvent() {
        assertThat(Arrays.stream(ActivityKind.values()).map(ActivityKind::event))
                .doesNotHaveDuplicates();
    }
}
