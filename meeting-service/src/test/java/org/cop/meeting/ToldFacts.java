package org.cop.meeting;

import io.cloudevents.CloudEvent;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.cop.events.MeetingEvent;
import org.cop.testsupport.EventReader;

/** What the service told on Kafka. */
public final class ToldFacts {
    private ToldFacts() {}

    /** Waits for so many facts about an aggregate. @return all there are */
    public static List<CloudEvent> about(Object key, int atLeast) {
        return EventReader.awaitAbout(MeetingEvent.TOPIC, key, atLeast);
    }

    public static List<String> types(List<CloudEvent> facts) {
        return facts.stream().map(CloudEvent::getType).toList();
    }

    public static JsonPath body(CloudEvent fact) {
        return JsonPath.from(EventReader.body(fact));
    }
}
