package org.cop.systemtests.restore;

import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.restore.Restore.TO_SETTLE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.cop.client.api.MailboxClient;
import org.cop.client.programme.SmallProgramme;
import org.cop.client.programme.SmallProgramme.Person;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The membership's database is put back to an earlier time; {@code ops restored} puts the rest of the platform right with it: what each
 * service knows of it then is what one knows that was installed afterwards.
 */
@ExtendWith(RunningPlatform.Extension.class)
class RestoreIT {
    private final RunningPlatform platform;
    private final MailboxClient mailbox;

    RestoreIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = platform.mailbox();
    }

    @Test
    void restoredMembership_givesNothingBack_andEverybodyKnowsTheSame() throws Exception {
        var requests = new ProgrammeRequests(platform);
        var programme = requests.programme;
        var kept = programme.member("kept");
        var revoked = programme.member("revoked");
        var erased = programme.member("erased");
        var access = new SiteAccess(platform, programme);
        access.awaitOpenTo(kept, revoked, erased);
        var restore = new Restore(platform, List.of("membership"));
        restore.backUp();
        access.awaitOpenTo(kept);

        var late = programme.member("late");
        access.awaitOpenTo(late);
        requests.changed(
                RunningPlatform.ADMIN,
                "membership",
                requests.ofSite("/members/" + revoked.id() + "/departure"),
                Map.of("on", "2026-02-02", "reason", "Left"));
        requests.changed(
                RunningPlatform.ADMIN, "membership", requests.ofSite("/members/" + erased.id() + "/erasure"), Map.of());
        access.awaitClosedTo(revoked, erased);
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
        Set<String> mailsBefore = mails(programme);

        restore.putBack();

        try (var fresh = new FreshReaders(platform)) {
            nobodyRegainsAccess(access, kept, erased, late, revoked, erased);
            restore.eraseContactsNotRepublished();
            new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
            var softly = new SoftAssertions();
            softly.assertThat(List.of(revoked, erased, late))
                    .as("people who were locked out")
                    .allMatch(access::isClosedTo);
            fresh.everybodyKnowsTheSame(programme.id(), softly);
            softly.assertThat(mails(programme)).as("nobody gets a mail of it").isEqualTo(mailsBefore);
            softly.assertAll();
        }
    }

    private void nobodyRegainsAccess(SiteAccess access, Person kept, Person erased, Person... out) {
        access.awaitOpenTo(kept);
        access.awaitClosedTo(out);
        await("the erased person is erased again")
                .atMost(TO_SETTLE)
                .until(() -> count("membership", "member", erased) + count("newsletter", "contact", erased) == 0);
    }

    private int count(String service, String table, Person person) throws SQLException {
        return Rows.count(
                platform, service, "select count(*) from %s where email = '%s'".formatted(table, person.email()));
    }

    private Set<String> mails(SmallProgramme programme) {
        Set<String> mails = new TreeSet<>();
        for (String name : List.of("kept", "revoked", "erased", "late")) {
            mailbox.to(name + "." + programme.slug() + "@example.org")
                    .forEach(mail -> mails.add(mail.to() + " " + mail.id()));
        }
        return mails;
    }
}
