package org.cop.newsletter.archive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRevisionTest {
    private final Map<String, String> templates = new HashMap<>(Map.of(
            "list.html", "{#include page/layout}List{/include}",
            "page/layout.html", "<main>{#insert body}{/}{#include page/foot /}</main>",
            "page/foot.html", "<footer></footer>",
            "other.html", "Other"));

    @ParameterizedTest
    @ValueSource(strings = {"list.html", "page/layout.html", "page/foot.html"})
    void aChangeOfATemplateOrOfWhatItIncludesIsAnotherRevision(String changed) {
        String before = revision();

        templates.merge(changed, " ", String::concat);

        assertThat(revision()).isNotEqualTo(before);
    }

    @Test
    void aChangeOfAnotherTemplateIsTheSameRevision() {
        String before = revision();

        templates.merge("other.html", " ", String::concat);

        assertThat(revision()).isEqualTo(before);
    }

    private String revision() {
        return TemplateRevision.of(name -> requireNonNull(templates.get(name), name), "list.html");
    }
}
