package org.cop.kit.web;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What can be done at an address where something else was tried: RFC 9110 asks for it with every 405, and Quarkus REST does not tell. */
final class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private AllowedMethods() {}

    /** None if there is nothing at the address of the request. */
    static Set<String> here() {
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
