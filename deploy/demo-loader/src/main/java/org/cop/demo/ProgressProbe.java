package org.cop.demo;

import static org.cop.client.api.Service.CASEBOOK;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.demo.Step.AddEvidence;
import org.cop.demo.Step.AtSite;
import org.cop.demo.programme.Programme.AppointedAs;
import org.cop.demo.programme.Programme.Appointment;

/**
 * Which steps an earlier run has taken: read from the platform itself, by the keys that people use (a site's code, an address, the beginning
 * of a meeting, a title), so that it does not matter how that run ended or how long ago. Also learns the ids that later steps need.
 */
final class ProgressProbe {
    private final ApiSession session;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    ProgressProbe(ApiSession session) {
        this.session = session;
    }

    /** @return the keys of the steps that need not be taken any more */
    Set<String> of(Plan plan) {
        Map<String, String> evidence = evidence();
        Map<String, List<AtSite>> bySite = new HashMap<>();
        for (Step step : plan.steps()) {
            switch (step) {
                case AddEvidence added -> {
                    String id = evidence.get(added.evidence().work().toLowerCase(Locale.ROOT));
                    if (id != null) {
                        session.ids().evidence(added.evidence().work(), id);
                        done.add(step.key());
                    }
                }
                case AtSite atSite ->
                    bySite.computeIfAbsent(atSite.site().code(), code -> new ArrayList<>())
                            .add(atSite);
            }
        }
        List<JsonNode> raised = raised();
        Parallel.each(
                bySite.values(),
                steps -> new SiteProbe(session, steps.getFirst().site(), raised)
                        .taken(steps)
                        .forEach(step -> done.add(step.key())));
        return done;
    }

    /** By DOI and by title, in small letters. */
    private Map<String, String> evidence() {
        session.readiness().await(CASEBOOK, session.people().admin());
        Map<String, String> ids = new HashMap<>();
        for (JsonNode one : session.http()
                .list(
                        CASEBOOK,
                        session.programmePath() + "/evidence",
                        session.programme().admin())) {
            for (String name : List.of("doi", "title")) {
                ids.put(
                        one.path(name).asText().toLowerCase(Locale.ROOT),
                        one.path("id").asText());
            }
        }
        return ids;
    }

    /** What remains readable of a site that closed. */
    private List<JsonNode> raised() {
        Optional<Appointment> reader =
                session.programme().appointed(AppointedAs.COMMISSIONER).findFirst();
        if (reader.isEmpty()) {
            return List.of();
        }
        Actor commissioner = Actor.of(reader.get());
        session.readiness().await(CASEBOOK, commissioner);
        return session.http().list(CASEBOOK, session.programmePath() + "/issues", commissioner.email());
    }
}
