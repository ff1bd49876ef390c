package org.cop.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.Service;
import org.cop.client.api.Waiting;
import org.cop.demo.plan.Actor;
import org.cop.demo.plan.Ref;

/**
 * Waits until a service has applied what it must know before somebody can do something there. The membership service publishes who may do
 * what and which sites there are; between its answer and the others' applying of it lie some milliseconds.
 */
final class Readiness {
    private final ApiClient http;
    private final Ids ids;
    private final Set<Object> ready = ConcurrentHashMap.newKeySet();

    private record Access(Service service, Actor actor) {}

    private record SiteThere(Service service, String site) {}

    Readiness(ApiClient http, Ids ids) {
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
                    .map(site -> siteId(site).equals(grant.path("siteId").asText()))
                    .orElse(!grant.hasNonNull("siteId"));
            if (here
                    && ids.of(Ref.PROGRAMME).equals(grant.path("programmeId").asText())
                    && actor.role().equals(grant.path("role").asText())) {
                return true;
            }
        }
        return false;
    }

    private String siteId(String code) {
        return ids.of(new Ref("site", code));
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
                    () -> http.find(ApiRequest.get(service, "/api/v1/sites/" + siteId(site) + path + "?limit=1")
                                    .as(actor.email()))
                            .isPresent());
        }
    }

    private void once(Object what, String words, BooleanSupplier isReady) {
        if (!ready.contains(what)) {
            Waiting.until(() -> words, isReady);
            ready.add(what);
        }
    }
}
