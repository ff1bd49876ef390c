package org.cop.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.client.programme.Invitee;
import org.cop.client.programme.SmallProgramme;
import org.cop.systemtests.platform.RunningPlatform;

/** Mails that a service owes when it is killed, for it has just accepted the requests for them: confirmations and invitations. */
final class PromisedMails {
    private static final int AT_ONCE = 3;

    private final RunningPlatform platform;
    private final SmallProgramme programme;
    private final Duration timeout;

    /** Each address with whether its mail was marked as sent when the service was dead. */
    private final Map<String, Boolean> confirmations = new LinkedHashMap<>();

    private final Map<String, Boolean> invitations = new LinkedHashMap<>();

    PromisedMails(RunningPlatform platform, SmallProgramme programme, Duration timeout) {
        this.platform = platform;
        this.programme = programme;
        this.timeout = timeout;
    }

    /** kill -9 right after the last 202, until a mail was still owed. */
    void killNewsletter() {
        kill(
                "newsletter",
                confirmations,
                address -> accepted(
                        202,
                        () -> platform.anonymous("newsletter")
                                .body(Map.of("programme", programme.slug(), "email", address)),
                        "/subscriptions"));
    }

    /** kill -9 right after the last 201, until a mail was still owed. */
    void killMembership() {
        String members = "/sites/" + programme.site() + "/members";
        kill("membership", invitations, address -> {
            String key = UUID.randomUUID().toString();
            accepted(
                    201,
                    () -> platform.as(RunningPlatform.ADMIN, "membership")
                            .header("Idempotency-Key", key)
                            .body(new Invitee("Somebody", address).asMember()),
                    members);
        });
    }

    private interface Request {
        RequestSpecification begin();
    }

    private interface Asking {
        void forMailTo(String address);
    }

    private void kill(String service, Map<String, Boolean> mails, Asking asking) {
        List<String> asked = new ArrayList<>();
        do {
            asked.clear();
            ProcessHandle process = platform.process(service + "-service");
            for (int i = 0; i < AT_ONCE; i++) {
                String address = "promised@%s.example.org".formatted(UUID.randomUUID());
                asking.forMailTo(address);
                asked.add(address);
            }
            process.destroyForcibly();
            process.onExit().join();
            asked.forEach(address -> mails.put(address, isMarked(service, address)));
        } while (asked.stream().allMatch(mails::get)); // it was quicker
        System.out.printf(
                "kill -9 %s-service with %d mails owed%n",
                service, asked.stream().filter(address -> !mails.get(address)).count());
    }

    private void accepted(int status, Request request, String path) {
        await(path + " is accepted")
                .atMost(timeout)
                .pollDelay(Duration.ZERO)
                .ignoreExceptions() // it may be starting
                .until(() -> request.begin().post(path).statusCode() == status);
    }

    /** Each came, and a second time only where the kill struck between the sending and the mark. */
    void came() {
        confirmations.forEach((address, before) -> {
            List<Mail> mails = mails("newsletter", "confirmation", address);
            assertThat(mails).as("confirmations to " + address).hasSizeBetween(1, before ? 1 : 2);
            assertThat(mails.stream().map(Mail::messageId).distinct())
                    .as("a repeat says so by its Message-ID")
                    .hasSize(1);
        });
        invitations.forEach((address, before) -> assertThat(mails("membership", "invitation", address))
                .as("invitations to " + address)
                .hasSizeBetween(1, before ? 1 : 2));
    }

    private List<Mail> mails(String service, String kind, String address) {
        await("the mail to " + address + " is sent")
                .atMost(timeout)
                .ignoreExceptions() // whom it asks may be starting
                .until(() -> isMarked(service, address));
        return platform.mailbox().to(address).stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList();
    }

    private boolean isMarked(String service, String address) {
        String sent = service.equals("newsletter")
                ? "select 1 from delivery where email = ? and state = 'SENT'"
                : "select 1 from invitation i join member m on m.id = i.member_id where m.email = ? and i.mail_sent_at is not null";
        try (var connection = platform.database(service);
                var select = connection.prepareStatement(sent)) {
            select.setString(1, address);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
