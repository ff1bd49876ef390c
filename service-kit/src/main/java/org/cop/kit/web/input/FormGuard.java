package org.cop.kit.web.input;

import jakarta.inject.Singleton;
import org.cop.kit.text.TextGuard;
import org.cop.kit.web.problem.RequestRefused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** What may stand in the fields of a form: texts as in a JSON body, each said once. */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class FormGuard {
    @ServerRequestFilter
    @WithFormRead
    public void fields() {
        var form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return;
        }
        for (var name : form) {
            var values = form.get(name);
            if (TextGuard.fault(name) != null) {
                throw new RequestRefused(400, "invalid-text", null, "A text cannot be accepted");
            }
            if (values.size() > 1) {
                throw new RequestRefused(400, "invalid-parameter", name, "A field is given more than once");
            }
            var fault = TextGuard.fault(values.getFirst().getValue());
            if (fault != null) {
                throw new RequestRefused(400, "invalid-text", name, "A text cannot be accepted", fault);
            }
        }
    }
}
