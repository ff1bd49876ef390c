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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the source code says of the operations of an API beyond what the document has of them. */
record ApiMethods(Map<String, ApiMethod> byOperation) {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final DotName RESPONSE = DotName.createSimple(RestResponse.class);
    private static final DotName LIST = DotName.createSimple(List.class);

    /**
     * @param status the status of its success where the method declares it or has nothing to show; null if it is its own to choose
     * @param answer null if it has nothing to show
     */
    record ApiMethod(
            boolean idempotent,
            @Nullable Integer status,
            @Nullable Answer answer) {}

    /**
     * What a method returns.
     *
     * @param schema the name of its class, or of those in the list, among the schemas of the document
     */
    record Answer(String schema, boolean list) {}

    static ApiMethods in(IndexView index) {
        var methods = new HashMap<String, ApiMethod>();
        for (var verb : VERBS) {
            for (var annotation : index.getAnnotations(verb)) {
                if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
                    var method = annotation.target().asMethod();
                    methods.put(key(verb.getSimpleName(), path(method)), of(method, index));
                }
            }
        }
        return new ApiMethods(methods);
    }

    @Nullable
    ApiMethod of(String verb, String path) {
        return byOperation.get(key(verb, path));
    }

    private static ApiMethod of(MethodInfo method, IndexView index) {
        boolean idempotent = method.hasDeclaredAnnotation(Idempotent.class)
                || method.declaringClass().hasDeclaredAnnotation(Idempotent.class);
        boolean silent = method.returnType().kind() == Type.Kind.VOID;
        var answer = silent ? null : answer(method.returnType(), index);
        var status = method.declaredAnnotation(ResponseStatus.class);
        if (status != null) {
            return new ApiMethod(idempotent, status.value().asInt(), answer);
        }
        return new ApiMethod(idempotent, silent ? 204 : null, answer);
    }

    private static Answer answer(Type returned, IndexView index) {
        Type shown = returned.name().equals(RESPONSE) ? argument(returned) : returned;
        boolean list = shown.name().equals(LIST);
        return new Answer(schema(list ? argument(shown) : shown, index), list);
    }

    private static Type argument(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().getFirst()
                : type;
    }

    private static String schema(Type type, IndexView index) {
        var shown = index.getClassByName(type.name());
        var annotation = shown == null ? null : shown.declaredAnnotation(Schema.class);
        var name = annotation == null ? null : annotation.value("name");
        return name == null ? type.name().withoutPackagePrefix().replaceAll(".*\\$", "") : name.asString();
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
