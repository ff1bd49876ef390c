package org.cop.kit.web.openapi;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cop.kit.web.idempotency.Idempotent;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What the source code says of the operations of an API beyond what the document has of them. */
record ApiMethods(Map<String, ApiMethod> byOperation) {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /** @param status the status of its success where the method declares it or has nothing to show; null if it is its own to choose */
    record ApiMethod(boolean idempotent, @Nullable Integer status) {}

    static ApiMethods in(IndexView index) {
        var methods = new HashMap<String, ApiMethod>();
        for (var verb : VERBS) {
            for (var annotation : index.getAnnotations(verb)) {
                if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                    var method = annotation.target().asMethod();
                    methods.put(key(verb.getSimpleName(), path(method)), of(method));
                }
            }
        }
        return new ApiMethods(methods);
    }

    @Nullable
    ApiMethod of(String verb, String path) {
        return byOperation.get(key(verb, path));
    }

    private static ApiMethod of(MethodInfo method) {
        boolean idempotent = method.hasDeclaredAnnotation(Idempotent.class)
                || method.declaringClass().hasDeclaredAnnotation(Idempotent.class);
        var status = method.declaredAnnotation(ResponseStatus.class);
        if (status != null) {
            return new ApiMethod(idempotent, status.value().asInt());
        }
        return new ApiMethod(idempotent, method.returnType().kind() == Type.Kind.VOID ? 204 : null);
    }

    private static String path(MethodInfo method) {
        ClassInfo resource = method.declaringClass();
        var path = resource.hasDeclaredAnnotation(Path.class)
                ? resource.declaredAnnotation(Path.class).value().asString()
                : "";
        return method.hasDeclaredAnnotation(Path.class)
                ? path + "/" + method.declaredAnnotation(Path.class).value().asString()
                : path;
    }

    /** One slash between two segments, no pattern behind the name of a parameter. */
    private static String key(String verb, String path) {
        return verb + " "
                + ("/" + path + "/")
                        .replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                        .replaceAll("/+", "/");
    }
}
