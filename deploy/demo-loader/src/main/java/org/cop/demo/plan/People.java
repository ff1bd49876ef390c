package org.cop.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cop.demo.files.Entry;
import org.cop.demo.files.Faults;
import org.cop.demo.files.Origin;

/**
 * Who does what. The files call somebody by the first half of their address, or by all of it; who acts must belong on the day, to the site or
 * to the programme.
 */
public final class People {
    public static final String FACILITATOR = "FACILITATOR";
    public static final String ADMIN = "PROGRAMME_ADMIN";
    public static final String BROKER = "KNOWLEDGE_BROKER";
    public static final String EDITOR = "EDITOR";
    public static final String COMMISSIONER = "COMMISSIONER";

    private final String admin;
    private final Faults faults;
    private final List<Stint> stints = new ArrayList<>();

    /** @param site empty for a role in the whole programme */
    private record Stint(
            Ref ref, Optional<String> site, String email, String role, LocalDate from, Optional<LocalDate> to) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && to.map(end -> !day.isAfter(end)).orElse(true);
        }

        boolean isCalled(String name) {
            String small = name.toLowerCase(Locale.ROOT);
            return email.equals(small)
                    || email.substring(0, email.lastIndexOf('@') + 1).equals(small + "@");
        }

        Actor actor() {
            return new Actor(email, role, site);
        }
    }

    People(Entry programme, List<Entry> members, Faults faults) {
        this.admin = address(programme, "admin");
        this.faults = faults;
        stints.add(new Stint(Ref.PROGRAMME, Optional.empty(), admin, ADMIN, LocalDate.MIN, Optional.empty()));
        for (Entry one : programme.entries("appointments")) {
            if (!one.has("reply") || one.text("reply").equals("ACCEPTED")) {
                stints.add(new Stint(
                        appointment(one),
                        Optional.empty(),
                        address(one, "email"),
                        one.text("role"),
                        one.day("on"),
                        one.findDay("endedOn")));
            }
        }
        for (Entry one : members) {
            one.findDay("joined_on")
                    .ifPresent(joined -> stints.add(new Stint(
                            member(one),
                            one.findText("site"),
                            address(one, "email"),
                            one.text("role"),
                            joined,
                            one.findDay("left_on"))));
        }
    }

    /** In small letters, as the platform keeps them: two that differ in capitals are one person's. */
    public static String address(Entry entry, String field) {
        return entry.text(field).toLowerCase(Locale.ROOT);
    }

    public static Ref appointment(Entry row) {
        return new Ref("appointment", row.text("role") + " " + address(row, "email"));
    }

    /** Who comes back later has another row. */
    public static Ref member(Entry row) {
        return new Ref("member", row.text("site") + " " + address(row, "email") + " " + row.text("invited_on"));
    }

    public Actor admin() {
        return Actor.of(admin, ADMIN);
    }

    /** The first of the file; in their absence the administrator. */
    public Actor editor(LocalDate on) {
        return first(stint -> stint.role().equals(EDITOR) && stint.isOn(on)).orElseGet(this::admin);
    }

    public Optional<Actor> facilitator(String site, LocalDate on) {
        return first(stint -> stint.role().equals(FACILITATOR) && isAt(stint, site) && stint.isOn(on));
    }

    public Actor facilitator(String site, LocalDate on, Origin from) {
        return facilitator(site, on).orElseGet(() -> {
            faults.gap(from, "%s has no facilitator on %s".formatted(site, on));
            return Actor.at(site, "", FACILITATOR);
        });
    }

    /** Whoever belongs to the site on that day under that name. */
    public Optional<Actor> findMember(String site, String name, LocalDate on) {
        return first(stint -> stint.isCalled(name) && isAt(stint, site) && stint.isOn(on));
    }

    public Actor member(String site, String name, LocalDate on, Origin from) {
        return found(name, from, stint -> isAt(stint, site), on, site).actor();
    }

    /** Somebody who need not sign in: whether they still belonged to the site on that day is for the API to say. */
    public Ref memberRef(String site, String name, LocalDate on, Origin from) {
        Stint stint = called(name, from, one -> isAt(one, site), on, site);
        if (stint.from().isAfter(on)) {
            faults.gap(from, "%s: %s is not there before %s".formatted(site, name, stint.from()));
        }
        return stint.ref();
    }

    public Actor appointed(String name, LocalDate on, Origin from, String... roles) {
        Set<String> wanted = Set.of(roles);
        return found(
                        name,
                        from,
                        stint -> stint.site().isEmpty() && wanted.contains(stint.role()),
                        on,
                        String.join(" or ", roles))
                .actor();
    }

    /** Somebody of the site, or else with one of the roles in the programme. */
    public Actor memberOrAppointed(String site, String name, LocalDate on, Origin from, String... roles) {
        Set<String> wanted = Set.of(roles);
        boolean isAppointed = findMember(site, name, on).isEmpty()
                && first(stint -> stint.isCalled(name)
                                && stint.site().isEmpty()
                                && wanted.contains(stint.role())
                                && stint.isOn(on))
                        .isPresent();
        return isAppointed ? appointed(name, on, from, roles) : member(site, name, on, from);
    }

    private Optional<Actor> first(Predicate<Stint> which) {
        return stints.stream().filter(which).map(Stint::actor).findFirst();
    }

    private static boolean isAt(Stint stint, String site) {
        return stint.site().filter(site::equals).isPresent();
    }

    /** Who acts has to sign in, and the API would only say that they may not. */
    private Stint found(String name, Origin from, Predicate<Stint> which, LocalDate on, String where) {
        Stint stint = called(name, from, which, on, where);
        if (!stint.isOn(on)) {
            faults.gap(from, "%s: %s does not belong there on %s".formatted(where, name, on));
        }
        return stint;
    }

    /** Whoever is called so; of what they were one after the other what they are on that day, or else were last before. */
    private Stint called(String name, Origin from, Predicate<Stint> which, LocalDate on, String where) {
        List<Stint> called = stints.stream()
                .filter(which)
                .filter(stint -> stint.isCalled(name))
                .toList();
        List<Stint> there = called.stream().filter(stint -> stint.isOn(on)).toList();
        List<Stint> meant = there.isEmpty() ? called : there;
        if (meant.stream().map(Stint::email).distinct().count() > 1) {
            faults.gap(from, name + " may be several people: write the whole address");
        }
        Optional<Stint> last =
                meant.stream().filter(stint -> !stint.from().isAfter(on)).reduce((before, after) -> after);
        return last.or(() -> meant.stream().findFirst()).orElseGet(() -> {
            faults.gap(from, "%s: nobody is called %s".formatted(where, name));
            return new Stint(Ref.PROGRAMME, Optional.empty(), name, "", on, Optional.empty());
        });
    }
}
