package org.cop.kit.web.quarkusworkaround;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * What can be done at an address where something else was tried: RFC 9110 asks for it with every 405, and Quarkus REST does not tell. Waits for
 * <a href="https://github.com/quarkusio/quarkus/issues/4408">quarkus#4408</a> (404 instead of 405); of the missing {@code Allow} no issue is known.
 */
// Public because Quarkus loads the mapper that it generates apart from the kit.
public class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    /** Where several classes share the beginning of a path, Quarkus REST says 404 of a method that none of them has there. */
    @ServerExceptionMapper({NotFoundException.class, NotAllowedException.class})
    public Response unrouted(WebApplicationException e, ResourceInfo resource) {
        boolean unrouted = e instanceof NotAllowedException || resource == null || resource.getResourceMethod() == null;
        var allowed = unrouted ? here() : Set.<String>of();
        return allowed.isEmpty()
                ? Problem.ofStatus(e.getResponse().getStatus()).response().build()
                : Problem.ofStatus(405)
                        .response()
                        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                        .build();
    }

    /** None if there is nothing at the address of the request. */
    private static Set<String> here() {
        var request = CurrentRequestManager.get();
        var path = request.getPath();
        var methods = new TreeSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", request.getDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (isAt(template, path)) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static boolean isAt(String template, String path) {
        var quoted = PARAMETER.matcher("\\Q" + template + "\\E").replaceAll("\\\\E[^/]+\\\\Q");
        return path.matches(quoted + "/?");
    }
}
