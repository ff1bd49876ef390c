package org.cop.systemtests.access;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cop.systemtests.platform.RunningPlatform;

/**
 * An operation of a service, as its OpenAPI document has it.
 *
 * @param bodyType the media type of the body, empty if it takes none
 */
record Endpoint(String service, String method, String path, String summary, Optional<String> bodyType) {
    /** What some cannot do without. */
    private static final Map<String, String> QUERIES =
            Map.of("GET /api/v1/programmes/{programmeId}/activities", "?month=2026-02");

    /** All endpoints of all services, from the documents that the running services serve. */
    static List<Endpoint> ofAll(RunningPlatform platform) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String service : RunningPlatform.SERVICES) {
            add(endpoints, service, platform.address(service) + "/q/openapi?format=json");
        }
        return endpoints;
    }

    /** All endpoints of all services, from the documents that are committed; nothing has to run. */
    static List<Endpoint> ofCommitted() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String service : RunningPlatform.SERVICES) {
            add(
                    endpoints,
                    service,
                    RunningPlatform.REPOSITORY
                            .resolve(service + "-service/openapi.yaml")
                            .toString());
        }
        return endpoints;
    }

    private static void add(List<Endpoint> endpoints, String service, String document) {
        new OpenAPIV3Parser()
                .read(document)
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> endpoints.add(of(service, method, path, operation))));
    }

    private static Endpoint of(String service, PathItem.HttpMethod method, String path, Operation operation) {
        Optional<String> bodyType = Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().keySet().iterator().next());
        return new Endpoint(service, method.name(), path, operation.getSummary(), bodyType);
    }

    /** As the matrix calls it. */
    String name() {
        return method + " " + path;
    }

    /** The path with the ids of that place. */
    String at(Ids ids) {
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("{")) {
                parts[i] = ids.of(parts[i - 1], parts[i]);
            }
        }
        return String.join("/", parts) + QUERIES.getOrDefault(name(), "");
    }

    boolean isOfSite() {
        return path.contains("/{siteId}");
    }

    boolean isOfPlace() {
        return isOfSite() || path.contains("/{programmeId}");
    }

    /** Whether it is about one record of a place. */
    boolean namesRecord() {
        return isOfPlace() && path.chars().filter(c -> c == '{').count() > 1;
    }

    /** Whether it is for whoever holds the link in a mail. */
    boolean isLink() {
        return path.contains("{token}");
    }

    boolean changes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return name() + " (" + service + ")";
    }
}
