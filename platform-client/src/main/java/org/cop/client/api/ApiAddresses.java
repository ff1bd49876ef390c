package org.cop.client.api;

import java.net.URI;
import java.util.Map;

/**
 * Where the platform is.
 *
 * @param places by {@code membership}, {@code meeting}, {@code casebook}, {@code newsletter}, {@code issuer} (of tokens: Keycloak's realm) and
 *     {@code mailbox}
 */
public record ApiAddresses(Map<String, URI> places) {
    /** @throws ClientFailure if one of them is missing */
    public ApiAddresses {
        places = Map.copyOf(places);
        for (Service service : Service.values()) {
            require(places, service.label());
        }
        require(places, "issuer");
        require(places, "mailbox");
    }

    URI of(Service service, String path) {
        return at(service.label(), path);
    }

    URI token() {
        return at("issuer", "/protocol/openid-connect/token");
    }

    URI mailbox(String path) {
        return at("mailbox", path);
    }

    private URI at(String name, String path) {
        String base = require(places, name).toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static URI require(Map<String, URI> places, String name) {
        URI place = places.get(name);
        if (place == null) {
            throw new ClientFailure("Nobody said where " + name + " is");
        }
        return place;
    }
}
