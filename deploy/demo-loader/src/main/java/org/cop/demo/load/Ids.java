package org.cop.demo.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.demo.plan.Ref;

/** By which id the platform knows what the files call by a name of their own. */
final class Ids {
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Ids(String programme) {
        put(Ref.PROGRAMME.toString(), programme);
    }

    void put(String ref, String id) {
        ids.put(ref, id);
    }

    String of(Ref ref) {
        String id = ids.get(ref.toString());
        if (id == null) {
            throw new IllegalStateException("No id yet of: " + ref);
        }
        return id;
    }
}
