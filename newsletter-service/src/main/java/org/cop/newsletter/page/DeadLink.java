package org.cop.newsletter.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a link that we did not make, as far as we know: most often one that was cut off. */
public final class DeadLink {
    private DeadLink() {}

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance deadLink(@Nullable String slug);
    }

    public static Response page() {
        return page(Optional.empty());
    }

    /** @param slug of the programme whose newsletter it is about, where that is known */
    public static Response page(Optional<String> slug) {
        return Pages.personal(404, Templates.deadLink(slug.orElse(null)));
    }
}
