package org.cop.kit.web.quarkusworkaround;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A token of nothing but dots, and one whose first part is no JSON object, make Quarkus OIDC 3.34.1 fail with an internal error
 * ({@code OidcCommonUtils.getJwtContentPart}, {@code DynamicVerificationKeyResolver}). Here they become one that is refused with 401, like
 * every other that is none.
 * Waits for <a href="https://github.com/quarkusio/quarkus/issues/55887">quarkus#55887</a>, mended upstream in August 2026, and
 * <a href="https://github.com/quarkusio/quarkus/issues/51705">quarkus#51705</a>.
 */
@Singleton
class BadTokens {
    private static final int BEFORE_AUTHENTICATION = 1_000;
    private static final Pattern ONLY_DOTS = Pattern.compile("(?i)bearer[\\s.]+");
    private static final Pattern THREE_PARTS = Pattern.compile("(?i)bearer\\s+([^.\\s]+)\\.[^.]+\\.[^.]*");

    void register(@Observes Filters filters) {
        filters.register(BadTokens::replace, BEFORE_AUTHENTICATION);
    }

    private static boolean isBroken(String authorization) {
        var token = THREE_PARTS.matcher(authorization);
        return token.matches()
                ? !isObject(token.group(1))
                : ONLY_DOTS.matcher(authorization).matches();
    }

    private static boolean isObject(String part) {
        try {
            new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
            return true;
        } catch (IllegalArgumentException | DecodeException e) {
            return false;
        }
    }

    private static void replace(RoutingContext request) {
        var headers = request.request().headers();
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && isBroken(authorization)) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer none");
        }
        request.next();
    }
}
