package org.cop.systemtests.access;

import java.util.HashMap;
import java.util.Map;

/** What stands in the paths of one place: the id of the site, of a meeting there, of a case there. */
final class Ids {
    private static final String MADE_UP = "01234567-89ab-7def-8123-456789abcdef";

    private final Map<String, String> ids;

    private Ids(Map<String, String> ids) {
        this.ids = ids;
    }

    /** @param ids by what comes before them in a path: sites, programmes, meetings */
    static Ids of(Map<String, String> ids) {
        return new Ids(Map.copyOf(ids));
    }

    /** Ids as there might be, and are not. */
    static Ids madeUp() {
        Map<String, String> ids = new HashMap<>();
        for (String kind : new String[] {
            "programmes",
            "sites",
            "organisations",
            "members",
            "appointments",
            "meetings",
            "actions",
            "case-studies",
            "issues",
            "issue-answers",
            "evidence",
            "editions",
            "archive",
            "held-alerts"
        }) {
            ids.put(kind, MADE_UP);
        }
        return new Ids(ids);
    }

    /** The place is this one, the record is of that one. */
    Ids withRecordsOf(Ids other) {
        Map<String, String> mixed = new HashMap<>(other.ids);
        mixed.put("programmes", ids.get("programmes"));
        mixed.put("sites", ids.get("sites"));
        return new Ids(mixed);
    }

    /**
     * @param before what comes before the parameter in the path
     * @throws IllegalArgumentException for a parameter that nobody has thought about
     */
    String of(String before, String parameter) {
        String id = switch (parameter) {
            case "{slug}" -> ids.get("slug");
            case "{month}" -> ids.get("month");
            case "{token}" -> "no-such-link";
            default -> ids.get(before);
        };
        if (id == null) {
            throw new IllegalArgumentException("There is nothing in this place for " + before + "/" + parameter);
        }
        return id;
    }
}
