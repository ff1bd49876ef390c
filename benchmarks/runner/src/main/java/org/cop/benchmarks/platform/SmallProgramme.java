package org.cop.benchmarks.platform;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** A programme with one active site, made through the API by an administrator. */
public record SmallProgramme(UUID id, UUID site) {

    public static SmallProgramme make(Rest admin, String slug) throws IOException, InterruptedException {
        UUID programme = created(
                admin,
                "/programmes",
                Map.of("slug", slug, "title", "Benchmark", "zone", "Europe/London", "startsOn", "2026-01-05"));
        UUID host = created(admin, "/programmes/" + programme + "/organisations", Map.of("name", "Host"));
        UUID site = created(
                admin,
                "/programmes/" + programme + "/sites",
                Map.of("code", "B1", "place", "Bench", "hostOrganisationId", host, "on", "2026-01-05"));
        admin.post("membership", "/sites/" + site + "/brokering", Map.of("on", "2026-01-06"));
        admin.post("membership", "/sites/" + site + "/activation", Map.of("on", "2026-01-07", "seniorSponsor", true));
        return new SmallProgramme(programme, site);
    }

    private static UUID created(Rest admin, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return UUID.fromString(admin.post("membership", path, body).path("id").asText());
    }
}
