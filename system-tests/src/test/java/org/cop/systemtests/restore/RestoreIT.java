package org.cop.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cop.systemtests.restore.Restore.TO_SETTLE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cop.client.api.MailboxClient;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.ConsumerGroups;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The membership's database is put back to an earlier time; {@code ops restored} puts the rest of the platform right with it. */
@ExtendWith(RunningPlatform.Extension.class)
class RestoreIT {
    private final RunningPlatform platform;
    private final MailboxClient mailbox;

    RestoreIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = platform.mailbox();
    }

    @Test
    void restoredMembership_givesNobodyAccessThatWasTakenAway() throws Exception {
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

        access.awaitOpenTo(kept);
        access.awaitClosedTo(late, revoked, erased);
        await("the erased person is erased again")
                .atMost(TO_SETTLE)
                .until(() -> Rows.count(
                                        platform,
                                        "membership",
                                        "select count(*) from member where email = '" + erased.email() + "'")
                                == 0
                        && Rows.count(
                                        platform,
                                        "newsletter",
                                        "select count(*) from contact where email = '" + erased.email() + "'")
                                == 0);
        new ConsumerGroups(platform).awaitQuiet(TO_SETTLE);
        assertThat(List.of(revoked, erased, late)).allMatch(access::isClosedTo);
        Set<String> decided = Rows.grants(platform, "membership", "account_grant", programme.id());
        for (String service : RunningPlatform.SERVICES) {
            assertThat(Rows.grants(platform, service, "access_grant", programme.id()))
                    .as(service)
                    .isEqualTo(decided);
        }
        assertThat(mails(programme)).as("nobody gets a mail of it").isEqualTo(mailsBefore);
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
