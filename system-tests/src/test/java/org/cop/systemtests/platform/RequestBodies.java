package org.cop.systemtests.platform;

import java.util.List;
import java.util.Map;

/** Parts of requests that many stories send. */
public final class RequestBodies {
    private RequestBodies() {}

    /** Of somebody who has read a text and found every point to hold. */
    public static Map<String, ?> checklist() {
        return Map.of(
                "noPersonNamed", true,
                "noPlaceOrDateIdentifies", true,
                "combinationOfDetailsChecked", true,
                "workersProtected", true);
    }

    /** A commissioner's wish for alerts, of every theme and site. */
    public static Map<String, ?> alertSubscription(String minimumSeverity, String frequency) {
        return Map.of(
                "themes", List.of(), "siteIds", List.of(), "minimumSeverity", minimumSeverity, "frequency", frequency);
    }
}
