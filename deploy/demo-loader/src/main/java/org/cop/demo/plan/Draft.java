package org.cop.demo.plan;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Faults;
import org.cop.demo.files.Origin;

/** A plan that is being made: what the kinds of entries add to it, and what they name of each other. */
public final class Draft {
    public static final String PROGRAMME = "programme.yaml";
    public static final String SITES = "sites.yaml";
    public static final String MEMBERS = "members.csv";

    private final Map<String, List<Entry>> files;
    private final Faults faults;
    private final People people;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<Ref> defined = new HashSet<>();
    private final Map<Ref, List<Origin>> used = new LinkedHashMap<>();

    /** @param files by the name of their kind; without gaps */
    public Draft(Map<String, List<Entry>> files, Faults faults) {
        this.files = files;
        this.faults = faults;
        this.people = new People(programme(), all(MEMBERS), faults);
    }

    public Entry programme() {
        return all(PROGRAMME).getFirst();
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(programme().text("zone"));
        } catch (DateTimeException e) {
            faults.gap(programme().origin("zone"), "a time zone like Europe/London is expected");
            return ZoneOffset.UTC;
        }
    }

    /** Everything in files of a kind. */
    public List<Entry> all(String kind) {
        return files.getOrDefault(kind, List.of());
    }

    public People people() {
        return people;
    }

    public void gap(Origin origin, String what) {
        faults.gap(origin, what);
    }

    public Ref define(Ref ref, Origin origin) {
        if (!defined.add(ref)) {
            faults.gap(origin, "there is another " + ref);
        }
        return ref;
    }

    /** That it is defined somewhere is seen to at the end. */
    public Ref use(Ref ref, Origin origin) {
        used.computeIfAbsent(ref, one -> new ArrayList<>()).add(origin);
        return ref;
    }

    public Ref site(String code, Origin origin) {
        return use(new Ref("site", code), origin);
    }

    public Lane siteLane(String code) {
        return all(SITES).stream()
                .filter(site -> site.text("code").equals(code))
                .findFirst()
                .map(site -> new Lane(code, code + " " + site.text("place")))
                .orElse(new Lane(code, code));
    }

    public Steps steps(Lane lane, String key, Origin from) {
        return new Steps(this, lane, key, from);
    }

    void add(Step step) {
        if (keys.add(step.key())) {
            steps.add(step);
        } else {
            faults.gap(step.origin(), "is there twice");
        }
    }

    /** One fault for each name that stands for nothing, however often it is used. */
    public Plan plan() {
        Plan plan = Plan.of(steps);
        plan.months()
                .forEach(month -> List.of("PROGRAMME", "COMMISSIONER", "PUBLIC")
                        .forEach(audience -> defined.add(new Ref("edition", month.month() + " " + audience))));
        used.forEach((ref, origins) -> {
            if (!defined.contains(ref)) {
                String often = origins.size() == 1 ? "" : " (in %d places)".formatted(origins.size());
                faults.gap(origins.getFirst(), "there is no " + ref + often);
            }
        });
        return plan;
    }
}
