package org.cop.newsletter.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/** The page of a link that we did not make, or that counts no more. It does not say which. */
public final class DeadLink {
    private DeadLink() {}

    @CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance deadLink();
    }

    public static Response page() {
        return Pages.personal(404, Templates.deadLink());
    }
}
