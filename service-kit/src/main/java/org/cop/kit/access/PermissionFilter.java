package org.cop.kit.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Checks a permission at the place that the path names, once, before anything else of the request is looked at: whoever may do nothing here
 * does not learn what is wrong with the body. Quarkus itself has asked before, without a place and without the database, whether the caller
 * has the permission anywhere ({@link GrantsAugmentor}); a permission of Quarkus' own that depends on a parameter would be checked only
 * when the method is called, after the body has been read.
 */
// Public because Quarkus loads the filter that it generates apart from the kit.
@Singleton
public class PermissionFilter {
    private final SiteProgrammeCache sites;
    private final SecurityIdentity caller;
    private final Map<Method, List<Permission>> requiredBy = new ConcurrentHashMap<>();

    PermissionFilter(SiteProgrammeCache sites, SecurityIdentity caller) {
        this.sites = sites;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo resource, UriInfo uri) {
        for (var permission : requiredBy.computeIfAbsent(resource.getResourceMethod(), PermissionFilter::required)) {
            if (caller.isAnonymous()) {
                throw new UnauthorizedException();
            }
            if (!isGiven(permission, scopeOf(permission, uri))) {
                throw new ForbiddenException();
            }
        }
    }

    private boolean isGiven(Permission permission, UUID place) {
        var grants = Grants.of(caller).all();
        return switch (permission.scope()) {
            case PROGRAMME -> permission.inProgramme(grants, place);
            case SITE ->
                permission.anywhere(grants)
                        && sites.programmeOf(place)
                                .filter(programme -> permission.atSite(grants, programme, place))
                                .isPresent();
        };
    }

    private static List<Permission> required(Method method) {
        var own = method.getAnnotationsByType(PermissionsAllowed.class);
        var inForce = own.length > 0 ? own : method.getDeclaringClass().getAnnotationsByType(PermissionsAllowed.class);
        return Stream.of(inForce)
                .flatMap(annotation -> Stream.of(annotation.value()))
                .map(Permissions::named)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A path without the parameter is a mistake of ours, and closed. What is no id names nothing. */
    private static UUID scopeOf(Permission permission, UriInfo uri) {
        String id = uri.getPathParameters().getFirst(permission.scopeParameter());
        if (id == null) {
            throw new ForbiddenException();
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }
}
