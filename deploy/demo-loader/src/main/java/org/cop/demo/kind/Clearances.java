package org.cop.demo.kind;

import static org.cop.client.api.Service.CASEBOOK;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;

/** Somebody has read a text and says that it may go further. */
public final class Clearances {
    private static final List<String> POINTS =
            List.of("noPersonNamed", "noPlaceOrDateIdentifies", "combinationOfDetailsChecked", "workersProtected");

    private Clearances() {}

    /** Whoever clears has looked for all of it. */
    public static Map<String, Boolean> checklist() {
        return POINTS.stream().collect(Collectors.toMap(Function.identity(), point -> true));
    }

    static Call of(ApiPath thing, Body body) {
        Body checklist = Body.of();
        POINTS.forEach(point -> checklist.with(point, true));
        return Call.post(CASEBOOK, thing.then("clearance"), body.with("checklist", checklist))
                .seenFirst();
    }
}
