package org.cop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Service;
import org.cop.client.api.Waiting;

/**
 * Waits until a service knows what it must know before somebody can do something there. The membership tells the other services who may do
 * what and which sites there are; between its answer and their hearing of it lie some milliseconds.
 */
final class ReadinessWaiter {
    private final ApiClient http;
    private final IdMap ids;
    private final Set<Object> open = ConcurrentHashMap.newKeySet();

    private record Access(Service service, Actor actor) {}

    private record SiteThere(Service service, String site) {}

    ReadinessWaiter(ApiClient http, IdMap ids) {
        this.http = http;
        this.ids = ids;
    }

    /** Until the person may do there what their role allows. */
    void await(Service service, Actor actor) {
        once(
                new Access(service, actor),
                "the %s service to know %s as %s".formatted(service.label(), actor.email(), actor.role()),
                () -> isGranted(service, actor));
        actor.site().ifPresent(site -> awaitSite(service, actor, site));
    }

    private boolean isGranted(Service service, Actor actor) {
        ApiResponse access = http.send(ApiRequest.get(service, "/api/v1/access").as(actor.email()));
        for (JsonNode grant : access.body().path("grants")) {
            boolean here = actor.site()
                    .map(site -> ids.site(site).equals(grant.path("siteId").asText()))
                    .orElse(!grant.hasNonNull("siteId"));
            if (here
                    && ids.programme().equals(grant.path("programmeId").asText())
                    && actor.role().equals(grant.path("role").asText())) {
                return true;
            }
        }
        return false;
    }

    private void awaitSite(Service service, Actor actor, String site) {
        String path = switch (service) {
            case MEETING -> "/roster";
            case CASEBOOK -> "/case-studies";
            case MEMBERSHIP, NEWSLETTER -> ""; // the one made it, the other has nothing that belongs to a site alone
        };
        if (!path.isEmpty()) {
            once(
                    new SiteThere(service, site),
                    "the %s service to know the site %s".formatted(service.label(), site),
                    () -> http.look(ApiRequest.get(service, "/api/v1/sites/" + ids.site(site) + path + "?limit=1")
                                    .as(actor.email()))
                            .isPresent());
        }
    }

    private void once(Object door, String what, BooleanSupplier isOpen) {
        if (!open.contains(door)) {
            Waiting.until(() -> what, isOpen);
            open.add(door);
        }
    }
}
