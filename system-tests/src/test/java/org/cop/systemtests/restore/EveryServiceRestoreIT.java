package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.restore.Restore.TO_SETTLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever databases are put back to an earlier time: what was taken away in the time that is lost stays away, and nobody is mailed twice.
 * With {@code ./verify --long} alone, for it takes minutes; {@link RestoreIT} shows the membership in each run.
 */
@EnabledIfSystemProperty(named = "campaigns.long", matches = "true")
@ExtendWith(RunningPlatform.Extension.class)
class EveryServiceRestoreIT {
    private final RunningPlatform platform;

    EveryServiceRestoreIT(RunningPlatform platform) {
        this.platform = platform;
    }

    static List<List<String>> restores() {
        List<List<String>> restores = new ArrayList<>();
        RunningPlatform.SERVICES.forEach(service -> restores.add(List.of(service)));
        restores.add(RunningPlatform.SERVICES);
        return restores;
    }

    @ParameterizedTest
    @MethodSource("restores")
    void restoredDatabases_giveNothingBack_andMailNobodyTwice(List<String> restored) throws Exception {
        var work = new WorkInAProgramme(platform);
        var access = new SiteAccess(platform, work.requests.programme);
        access.awaitOpenTo(work.kept, work.revoked, work.erased);
        settle();
        var restore = new Restore(platform, restored);
        restore.backUp();
        access.awaitOpenTo(work.kept);

        work.goOn();
        Person late = work.requests.programme.member("late");
        access.awaitOpenTo(late);
        access.awaitClosedTo(work.revoked, work.erased);
        settle();
        Set<String> mails = work.editions.mails();

        restore.putBack();

        List<Person> in = new ArrayList<>(List.of(work.kept));
        List<Person> out = new ArrayList<>(List.of(work.revoked, work.erased));
        (restored.contains("membership") ? out : in).add(late);
        access.awaitOpenTo(in.toArray(Person[]::new));
        access.awaitClosedTo(out.toArray(Person[]::new));
        awaitErasure(work.erased);
        settle();
        var softly = new SoftAssertions();
        softly.assertThat(out).as("people who were locked out").allMatch(access::isClosedTo);
        nothingIsGivenBack(work, softly);
        restore.eraseContactsNotRepublished();
        try (var fresh = new FreshReaders(platform)) {
            fresh.everybodyKnowsTheSame(work.requests.programme.id(), softly);
        }
        softly.assertThat(work.editions.mails()).as("nobody gets a mail of it").isEqualTo(mails);

        work.sendNextEditions();
        work.editions.awaitMail(work.subscribed, "edition", 3);
        settle();
        Set<String> later = work.editions.mails();
        later.removeAll(mails);
        softly.assertThat(later).as("later mails").allMatch(mail -> mail.contains("March"));
        List<String> readers =
                later.stream().map(mail -> mail.substring(0, mail.indexOf(' '))).toList();
        softly.assertThat(readers)
                .as("readers of March")
                .doesNotHaveDuplicates()
                .doesNotContain(work.kept.email(), work.unsubscribed, work.revoked.email(), work.erased.email());
        softly.assertAll();
    }

    private void settle() {
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
    }

    private static void nothingIsGivenBack(WorkInAProgramme work, SoftAssertions softly) {
        softly.assertThat(work.readingTheCase()).as("reading a withdrawn case").containsOnly(404);
        softly.assertThat(work.readingTheNarrowedEvidence())
                .as("reading evidence that was narrowed")
                .isEqualTo(404);
        softly.assertThat(work.audienceOfTheAnswer())
                .as("audience of an answer that was narrowed")
                .isEqualTo("PROGRAMME");
        softly.assertThat(work.attended()).as("a register that was corrected").isEqualTo(1);
        softly.assertThat(work.audiencesOfWhatWasNarrowed())
                .containsExactlyInAnyOrder("PROGRAMME evidence", "PROGRAMME answer");
        softly.assertThat(work.archivePage()).as("a redacted edition").doesNotContain(WorkInAProgramme.REDACTED);
    }

    private void awaitErasure(Person person) {
        await("an erased person is erased again")
                .atMost(TO_SETTLE)
                .until(() -> Rows.count(platform, "membership", of("member", person))
                                + Rows.count(platform, "newsletter", of("contact", person))
                        == 0);
    }

    private static String of(String table, Person person) {
        return "select count(*) from %s where email = '%s'".formatted(table, person.email());
    }
}
