package org.cop.demo.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole programme: what {@code programme.yaml} says, and its sites with everything that happened there.
 *
 * @param admin address of the administrator who creates it; the account exists already
 * @param publicSubscribers addresses outside the programme that subscribe to the public edition
 */
public record Programme(
        String slug,
        String title,
        ZoneId zone,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        String admin,
        List<Appointment> appointments,
        List<String> publicSubscribers,
        List<Site> sites,
        Origin origin) {

    public enum AppointedAs {
        PROGRAMME_ADMIN,
        EDITOR,
        KNOWLEDGE_BROKER,
        COMMISSIONER
    }

    public enum Frequency {
        AT_ONCE,
        WEEKLY,
        MONTHLY,
        NONE
    }

    /** Somebody with a part in the whole programme. */
    public record Appointment(
            String name, String email, AppointedAs role, LocalDate on, Optional<Alerts> alerts, Origin origin) {}

    /** Which of the issues raised a commissioner wants to hear of; an empty list means all. */
    public record Alerts(
            List<String> themes,
            List<String> sites,
            Issue.Severity minimumSeverity,
            Frequency frequency,
            Origin origin) {}

    public Stream<Member> members() {
        return sites.stream().flatMap(site -> site.members().stream());
    }

    public Stream<Meeting> meetings() {
        return sites.stream().flatMap(site -> site.meetings().stream());
    }

    public Stream<CaseStudy> cases() {
        return meetings().flatMap(meeting -> meeting.caseStudy().stream());
    }

    public Stream<Appointment> appointed(AppointedAs role) {
        return appointments.stream().filter(appointment -> appointment.role() == role);
    }

    /** Everybody who is invited; a person with two parts counts once. */
    public long people() {
        return Stream.concat(members().map(Member::email), appointments.stream().map(Appointment::email))
                .distinct()
                .count();
    }
}
