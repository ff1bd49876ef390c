package org.cop.demo.kind;

import static org.cop.client.api.Service.CASEBOOK;

import org.cop.demo.plan.Action.Call;
import org.cop.demo.plan.ApiPath;
import org.cop.demo.plan.Body;

/** Somebody has read a text and says that it may go further. */
final class Clearances {
    private Clearances() {}

    /** Whoever clears has looked for all of it. */
    static Call of(ApiPath thing, Body body) {
        Body checklist = Body.of();
        for (String point : new String[] {
            "noPersonNamed", "noPlaceOrDateIdentifies", "combinationOfDetailsChecked", "workersProtected"
        }) {
            checklist.with(point, true);
        }
        return Call.post(CASEBOOK, thing.then("clearance"), body.with("checklist", checklist))
                .seenFirst();
    }
}
