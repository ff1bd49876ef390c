package org.cop.kit.web.limit;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which resource methods strangers may call: all that do not ask for an account, so that one with no annotation at all is limited too. */
@Singleton
class OpenEndpoints {
    private static final List<Class<? extends Annotation>> CLOSED =
            List.of(Authenticated.class, PermissionsAllowed.class, RolesAllowed.class, DenyAll.class);

    private final Map<Method, Boolean> known = new ConcurrentHashMap<>();

    boolean contain(Method method) {
        return known.computeIfAbsent(method, OpenEndpoints::isOpen);
    }

    private static boolean isOpen(Method method) {
        if (isClosed(method)) {
            return false;
        }
        return method.isAnnotationPresent(PermitAll.class) || !isClosed(method.getDeclaringClass());
    }

    /** By type, for {@code @PermissionsAllowed} may stand there several times. */
    private static boolean isClosed(AnnotatedElement element) {
        return CLOSED.stream().anyMatch(annotation -> element.getAnnotationsByType(annotation).length > 0);
    }
}
