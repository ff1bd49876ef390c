package org.cop.systemtests.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cop.systemtests.platform.RequestBodies;

/** Requests as they should be, for everything that is done to one record. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Map<String, ?>> BY_ENDING = byEnding();

    private Bodies() {}

    /** @throws IllegalArgumentException for an endpoint that nobody has thought about */
    static Optional<String> plausible(Endpoint endpoint) {
        if (endpoint.bodyType().isEmpty()) {
            return Optional.empty();
        }
        String ending =
                endpoint.method() + endpoint.path().substring(endpoint.path().lastIndexOf('}') + 1);
        Map<String, ?> body = switch (endpoint.name()) {
            case "PUT /api/v1/sites/{siteId}/case-studies/{id}" -> caseStudy();
            case "POST /api/v1/sites/{siteId}/issues/{id}/clearance" -> Map.of("checklist", RequestBodies.checklist());
            default -> BY_ENDING.get(ending);
        };
        if (body == null) {
            throw new IllegalArgumentException("Which body does " + endpoint + " take?");
        }
        try {
            return Optional.of(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Map<String, ?>> byEnding() {
        String somebody = UUID.randomUUID().toString();
        Map<String, Map<String, ?>> bodies = new HashMap<>();
        for (String nothingToSay : List.of(
                "ending",
                "holding",
                "follow-up",
                "publication",
                "withdrawal",
                "acknowledgement",
                "approval",
                "reassembly",
                "test-sending",
                "release",
                "rejection")) {
            bodies.put("POST/" + nothingToSay, Map.of());
        }
        bodies.put("POST/departure", Map.of("reason", "Another post"));
        bodies.put("POST/cancellation", Map.of("reason", "Snow"));
        bodies.put("PUT/time", Map.of("startsAt", "2026-02-11T14:00", "durationMinutes", 90, "place", "Room 2"));
        bodies.put("PUT/register", Map.of("entries", List.of()));
        bodies.put("POST/actions", Map.of("objective", "Ask the landlord", "ownerRoles", List.of("Housing officer")));
        bodies.put("POST/feedback", Map.of("meetingId", somebody, "tried", true, "helpful", "YES"));
        bodies.put("POST/clearance", clearance());
        bodies.put("POST/evidence", Map.of("evidenceId", somebody));
        bodies.put("POST/presentation", Map.of("meetingId", somebody));
        bodies.put("POST/write-up", Map.of("learning", "It helps to ask first.", "outcome", "PREVENTION"));
        bodies.put("POST/answer", Map.of("decision", "WILL_ACT", "text", "We will."));
        bodies.put("POST/redactions", Map.of("itemIds", List.of(somebody)));
        bodies.put("PUT", Map.of("hiddenItemIds", List.of()));
        return bodies;
    }

    static Map<String, ?> caseStudy() {
        return Map.of(
                "content",
                Map.of(
                        "title", "A weekend without a bed",
                        "kind", "CHALLENGE",
                        "summary", "Beds are found faster when the ward rings before Friday noon",
                        "presentation", "Somebody left hospital on a Friday."));
    }

    static Map<String, ?> clearance() {
        return Map.of("audience", "PUBLIC", "checklist", RequestBodies.checklist());
    }

    static Map<String, ?> issue(String on) {
        return Map.of(
                "theme", "weekend-crises",
                "severity", "HIGH",
                "summary", "Nobody answers at weekends",
                "statement", "From Friday noon to Monday no bed can be found.",
                "on", on);
    }

    static Map<String, ?> evidence(String on) {
        return Map.of(
                "title", "A study of weekends",
                "authors", "Weaver T",
                "year", 2003,
                "brief", "Weekends are hard.",
                "on", on);
    }
}
