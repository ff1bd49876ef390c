package org.cop.meeting.republish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.MeetingEvent;
import org.cop.testsupport.event.EventReader;

/**
 * A reader of the meetings' topic that knows nothing but what it reads: how each meeting stands, its register, each action with all the
 * feedback on it.
 */
final class MeetingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MeetingReader() {}

    /** How the aggregates stand for whoever reads these events. */
    static Map<String, List<String>> read(List<CloudEvent> events) {
        Map<String, List<String>> known = new TreeMap<>();
        for (CloudEvent event : events) {
            String about = " " + event.getSubject();
            String body = EventReader.body(event);
            switch (event.getType()) {
                case "attendance.recorded" -> known.put("register" + about, register(body));
                case "action.agreed" -> known.put("action" + about, List.of(body));
                case "action.fed-back" ->
                    known.computeIfAbsent("feedback" + about, _ -> new ArrayList<>())
                            .add(body);
                // moved is planned for another time
                case "meeting.rescheduled" -> known.put("meeting" + about, List.of("meeting.scheduled", body));
                default -> known.put("meeting" + about, List.of(event.getType(), body));
            }
        }
        return known;
    }

    /** Who is not recorded has no line, or one that says so. */
    private static List<String> register(String body) {
        ObjectNode register = (ObjectNode) json(body);
        List<String> lines = new ArrayList<>();
        register.remove("entries").forEach(entry -> {
            if (!entry.path("status").asText().equals("NOT_RECORDED")) {
                lines.add(entry.toString());
            }
        });
        lines.sort(null);
        lines.addFirst(register.toString());
        return lines;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CloudEvent> about(Collection<UUID> aggregates) {
        Set<String> keys = aggregates.stream().map(UUID::toString).collect(Collectors.toSet());
        return EventReader.all(MeetingEvent.TOPIC).stream()
                .filter(event -> keys.contains(event.getSubject()))
                .toList();
    }
}
