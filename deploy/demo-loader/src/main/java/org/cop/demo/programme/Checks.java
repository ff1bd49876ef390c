package org.cop.demo.programme;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the rules have in common: the days a programme may speak of, and people by the names that the files call them.
 *
 * @param today nothing may have happened later
 */
record Checks(Programme programme, LocalDate today, Faults faults) {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    void fault(Origin origin, String field, String what) {
        faults.add(origin.field(field), what);
    }

    void require(boolean holds, Origin origin, String field, String otherwise) {
        if (!holds) {
            fault(origin, field, otherwise);
        }
    }

    /** It happened within the programme's time, and not in the future. */
    void inTime(Origin origin, String field, LocalDate day) {
        if (day.isAfter(today)) {
            fault(origin, field, day + " is in the future");
        } else if (day.isBefore(programme.startsOn())) {
            fault(origin, field, day + " is before the programme starts (" + programme.startsOn() + ")");
        }
    }

    /** @param than what must not come after the day, as a person would say it */
    void notBefore(Origin origin, String field, LocalDate day, LocalDate earliest, String than) {
        if (day.isBefore(earliest)) {
            fault(origin, field, day + " is before " + than + " (" + earliest + ")");
        }
    }

    /** A closed site is read-only: what happened there happened before. */
    void beforeClosure(Origin origin, String field, LocalDate day, Site site) {
        site.closure()
                .filter(closure -> day.isAfter(closure.on()))
                .ifPresent(closure ->
                        fault(origin, field, day + " is after " + site.code() + " has closed (" + closure.on() + ")"));
    }

    /** Keys go into headers of requests. */
    void key(Origin origin, String key) {
        if (!KEY.matcher(key).matches()) {
            fault(origin, "key", key + " is no key: letters, digits, dots, hyphens and underscores, 80 at most");
        }
    }

    /** Somebody who belongs to the site on that day. */
    void belongs(Origin origin, String field, String person, Site site, LocalDate day) {
        if (site.member(person, day).isEmpty()) {
            boolean everThere = site.members().stream()
                    .anyMatch(member -> member.localPart().equals(person));
            fault(
                    origin,
                    field,
                    everThere
                            ? person + " does not belong to " + site.code() + " on " + day
                            : site.code() + " has nobody who is called " + person);
        }
    }

    boolean isBroker(String person, LocalDate day) {
        return isAppointed(person, day, Programme.AppointedAs.KNOWLEDGE_BROKER);
    }

    boolean isAppointed(String person, LocalDate day, Programme.AppointedAs role) {
        return programme
                .appointed(role)
                .anyMatch(called(person).and(appointment -> !appointment.on().isAfter(day)));
    }

    private static Predicate<Programme.Appointment> called(String person) {
        return appointment -> Member.localPart(appointment.email()).equals(person);
    }
}
