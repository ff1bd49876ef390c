package org.cop.kit.metrics;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/** The paths of this application's endpoints, as these declare them, such as {@code /api/v1/sites/{siteId}}. */
@Singleton
class DeclaredPaths {
    private volatile @Nullable Set<String> known;

    /** Not before there are endpoints, which is to say not before the first request. */
    boolean contain(String path) {
        Set<String> paths = known;
        if (paths == null) {
            paths = declared(ResteasyReactiveRecorder.getCurrentDeployment());
            known = paths;
        }
        return paths.contains(path);
    }

    private static Set<String> declared(Deployment endpoints) {
        var paths = new HashSet<String>();
        RuntimeResourceVisitor.visitRuntimeResources("", endpoints.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                paths.add(asInLabels(template));
            }
        });
        return Set.copyOf(paths);
    }

    /** Quarkus joins the parts of a path as they were written, and names it without the slashes that are too many. */
    private static String asInLabels(String template) {
        String path = template.replaceAll("//+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
