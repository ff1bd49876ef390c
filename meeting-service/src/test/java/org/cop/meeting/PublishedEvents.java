package org.cop.meeting;

import io.cloudevents.CloudEvent;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.cop.events.MeetingEvent;
import org.cop.testsupport.event.EventReader;

/** What the service published on Kafka. */
public final class PublishedEvents {
    private PublishedEvents() {}

    /** Waits for so many events about an aggregate. @return all there are */
    public static List<CloudEvent> about(Object key, int atLeast) {
        return EventReader.awaitAbout(MeetingEvent.TOPIC, key, atLeast);
    }

    public static List<String> types(List<CloudEvent> events) {
        return events.stream().map(CloudEvent::getType).toList();
    }

    public static JsonPath body(CloudEvent event) {
        return JsonPath.from(EventReader.body(event));
    }
}
