package org.cop.kit.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the permission before anything else of the request is looked at. Quarkus checks a permission that depends on a parameter only when
 * it calls the method, and by then the body has been read: whoever may do nothing here would be told what is wrong with it. Its own check
 * comes after this one all the same.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class PermissionFirst {
    private final Permissions permissions;
    private final SecurityIdentity caller;
    private final Map<Method, List<String>> asked = new ConcurrentHashMap<>();

    PermissionFirst(Permissions permissions, SecurityIdentity caller) {
        this.permissions = permissions;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void ask(ResourceInfo resource, UriInfo uri) {
        for (var permission : asked.computeIfAbsent(resource.getResourceMethod(), PermissionFirst::askedBy)) {
            if (caller.isAnonymous()) {
                throw new UnauthorizedException();
            }
            var place = placeOf(permission, uri);
            // An id that is none names nothing: routing answers it with 404.
            if (place != null && !permissions.allow(permission, caller, place)) {
                throw new ForbiddenException();
            }
        }
    }

    private static List<String> askedBy(Method method) {
        var own = method.getAnnotationsByType(PermissionsAllowed.class);
        var inForce = own.length > 0 ? own : method.getDeclaringClass().getAnnotationsByType(PermissionsAllowed.class);
        return Stream.of(inForce)
                .flatMap(annotation -> Stream.of(annotation.value()))
                .filter(Permissions::has)
                .toList();
    }

    /** Null where the path holds something else. */
    private static @Nullable UUID placeOf(String permission, UriInfo uri) {
        try {
            return UUID.fromString(uri.getPathParameters().getFirst(Permissions.placeOf(permission)));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
