package org.cop.kit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cop.kit.web.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of every service, whose texts are cleared against this one list (docs/second-reader.md). */
class ChecklistTest {
    @Test
    void aChecklist_hasFourPoints() {
        assertThat(Stream.of(Checklist.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "noPersonNamed", "noPlaceOrDateIdentifies", "combinationOfDetailsChecked", "workersProtected");
    }

    @Test
    void aChecklistWithEveryPoint_clears() {
        assertThatCode(() -> Checklist.requireComplete(new Checklist(true, true, true, true)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, true, noPersonNamed",
        "true, false, true, true, noPlaceOrDateIdentifies",
        "true, true, false, true, combinationOfDetailsChecked",
        "true, true, true, false, workersProtected",
        "false, false, false, false, noPersonNamed"
    })
    void aChecklistWithAPointOpen_isRefusedThere(
            boolean noPersonNamed,
            boolean noPlaceOrDateIdentifies,
            boolean combinationOfDetailsChecked,
            boolean workersProtected,
            String open) {
        var checklist =
                new Checklist(noPersonNamed, noPlaceOrDateIdentifies, combinationOfDetailsChecked, workersProtected);

        assertRefused("checklist." + open, () -> Checklist.requireComplete(checklist));
    }

    @Test
    void noChecklist_isRefused() {
        assertRefused("checklist", () -> Checklist.requireComplete(null));
    }

    private static void assertRefused(String field, ThrowingCallable clearing) {
        assertThatThrownBy(clearing)
                .asInstanceOf(type(RuleBroken.class))
                .extracting(RuleBroken::code, RuleBroken::field)
                .containsExactly("checklist-incomplete", field);
    }
}
