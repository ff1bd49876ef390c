package org.cop.casebook.republish;

import io.cloudevents.CloudEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.events.CasebookEvent;
import org.cop.events.IssueEvent;
import org.cop.testsupport.event.EventReader;

/** A reader of the casebook's topics that knows nothing but what it reads: the newest event of each type, and of evidence at each site. */
final class CasebookReader {
    private CasebookReader() {}

    /** How the aggregates stand for whoever reads these events. A withdrawn case is not published. */
    static Map<String, String> read(List<CloudEvent> events) {
        Map<String, String> known = new TreeMap<>();
        for (CloudEvent event : events) {
            String about = " " + event.getSubject();
            known.put(event.getType() + about + site(event), EventReader.body(event));
            if (event.getType().equals("case-study.withdrawn")) {
                known.remove("case-study.published" + about);
            }
        }
        return known;
    }

    private static String site(CloudEvent event) {
        return event.getType().equals("evidence.attached") ? " " + event.getExtension("siteid") : "";
    }

    static List<CloudEvent> about(Collection<UUID> aggregates) {
        Set<String> keys = aggregates.stream().map(UUID::toString).collect(Collectors.toSet());
        return Stream.of(CasebookEvent.TOPIC, IssueEvent.TOPIC)
                .flatMap(topic -> EventReader.all(topic).stream())
                .filter(event -> keys.contains(event.getSubject()))
                .toList();
    }
}
