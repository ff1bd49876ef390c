package org.cop.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.demo.programme.CaseStudy.Audience;
import org.junit.jupiter.api.Test;

/** The reference programme is what the programme's report says of it. */
class LittleMiraclesTest {
    private final Faults faults = new Faults();
    private final Programme programme =
            Folder.read(ProgrammeFiles.LITTLE_MIRACLES, faults).orElseThrow();

    @Test
    void holdsNothingThatThePlatformWouldRefuse() {
        Rules.check(programme, ProgrammeFiles.TODAY, faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void isAsLargeAsTheProgrammeWas() {
        assertThat(programme.sites()).hasSize(6);
        assertThat(programme.members()).hasSize(76);
        assertThat(programme.people()).isEqualTo(85);
        assertThat(programme.meetings()).hasSize(63);
        assertThat(programme.cases()).hasSize(63);
        assertThat(programme.cases().filter(study -> study.publishedOn().isPresent()))
                .hasSize(55);
        assertThat(programme.cases().filter(study -> study.audience() == Audience.SITE))
                .hasSize(8);
        assertThat(programme.cases().flatMap(study -> study.issues().stream())).hasSize(20);
    }

    @Test
    void itsRegistersConfirmAsManyMembersAsFigure1() {
        Map<String, Long> confirmed = new LinkedHashMap<>();
        for (Site site : programme.sites()) {
            confirmed.put(
                    site.code(),
                    site.members().stream()
                            .filter(member -> member.role() == Member.Role.FACILITATOR || attended(site, member) >= 2)
                            .count());
        }

        assertThat(confirmed)
                .containsExactly(
                        entry("CP1", 13L),
                        entry("CP2", 5L),
                        entry("CP3", 9L),
                        entry("CP4", 12L),
                        entry("CP5", 9L),
                        entry("CP6", 6L));
    }

    @Test
    void everyMeetingHasACaseAndASitesMeetingsFollowEachOther() {
        assertThat(programme.meetings())
                .allSatisfy(meeting ->
                        assertThat(meeting.caseStudy()).as(meeting.key()).isPresent());
        assertThat(programme.sites())
                .allSatisfy(site -> assertThat(site.meetings())
                        .extracting(Meeting::startsAt)
                        .isSorted());
        assertThat(programme.sites()).extracting(site -> site.meetings().size()).containsExactly(12, 3, 12, 12, 12, 12);
    }

    /** "on" is a truth value to many readers of YAML; here it is the name of a field. */
    @Test
    void daysNamedOnAreRead() {
        assertThat(programme.appointments())
                .extracting(Programme.Appointment::on)
                .doesNotContain(Entry.NO_DATE);
        assertThat(programme.cases().flatMap(study -> study.issues().stream()))
                .extracting(Issue::on)
                .doesNotContain(Entry.NO_DATE);
    }

    private static long attended(Site site, Member member) {
        return site.meetings().stream()
                .flatMap(meeting -> meeting.register().stream())
                .filter(register -> register.attended().contains(member.localPart()))
                .count();
    }
}
