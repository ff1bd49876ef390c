package org.cop.newsletter.subscriber;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import org.cop.kit.text.TextGuard;
import org.cop.kit.web.problem.Problem;
import org.cop.newsletter.page.Pages;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Whoever has filled in the form of the archive's pages is shown it again when it is refused, with what is wrong in words and what they
 * typed, and no problem document: that is for programs, which do not ask for a page.
 */
// Public because Quarkus loads the filter that it generates apart from the service.
@Singleton
public class RefusedForm {
    private static final String PATH = "/subscriptions";

    @CheckedTemplate(basePath = "subscriber", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance refused(List<String> reasons, String slug, String email);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !isFromTheForm(request)) {
            return;
        }
        var page = Pages.personal(
                problem.status(), Templates.refused(reasons(problem), typed("programme"), typed("email")));
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(page.getEntity(), new Annotation[0], page.getMediaType());
    }

    private static boolean isFromTheForm(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getMethod().equals(HttpMethod.POST)
                && request.getUriInfo().getRequestUri().getPath().equals(PATH)
                && accept != null
                && accept.contains(MediaType.TEXT_HTML);
    }

    private static List<String> reasons(Problem problem) {
        if (problem.errors().isEmpty()) {
            return List.of(problem.detail() == null ? problem.title() : problem.detail());
        }
        return problem.errors().stream()
                .map(error -> error.detail() == null ? problem.title() : error.detail())
                .toList();
    }

    /** Empty for what cannot be shown, or was not read at all. */
    private static String typed(String field) {
        var form = CurrentRequestManager.get().getFormData();
        var value = form == null ? null : form.getFirst(field);
        return value == null || TextGuard.fault(value.getValue()) != null ? "" : value.getValue();
    }
}
