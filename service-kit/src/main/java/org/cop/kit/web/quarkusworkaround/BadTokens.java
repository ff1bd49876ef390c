package org.cop.kit.web.quarkusworkaround;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * A token of nothing but dots makes Quarkus OIDC 3.34.1 fail with an internal error ({@code OidcCommonUtils.getJwtContentPart}). Here it
 * becomes one that is refused with 401, like every other that is none.
 */
@Singleton
class BadTokens {
    private static final int BEFORE_AUTHENTICATION = 1_000;
    private static final Pattern ONLY_DOTS = Pattern.compile("(?i)bearer[\\s.]+");

    void register(@Observes Filters filters) {
        filters.register(BadTokens::replace, BEFORE_AUTHENTICATION);
    }

    private static void replace(RoutingContext request) {
        var headers = request.request().headers();
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && ONLY_DOTS.matcher(authorization).matches()) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer none");
        }
        request.next();
    }
}
