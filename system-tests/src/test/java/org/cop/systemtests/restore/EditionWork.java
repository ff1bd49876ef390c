package org.cop.systemtests.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.systemtests.platform.MailText;
import org.cop.systemtests.platform.RequestBodies;

/** Readers of a programme, its editions, and what lies in its readers' mailboxes. */
final class EditionWork {
    private static final Pattern TOKEN = Pattern.compile("/(?:unsubscribe|subscriptions/confirm)/([A-Za-z0-9_.~-]+)");

    private final ProgrammeRequests requests;
    private final String editor;
    private final MailboxClient mailbox;

    EditionWork(ProgrammeRequests requests, String editor) {
        this.requests = requests;
        this.editor = editor;
        this.mailbox = requests.platform.mailbox();
    }

    /** @return an address whose owner has confirmed it */
    String subscriber(String name) {
        String email = name + "." + requests.programme.slug() + "@example.org";
        await("the newsletter knows the programme")
                .atMost(Restore.TO_SETTLE)
                .until(() -> requests.platform
                                .anonymous("newsletter")
                                .body(Map.of("programme", requests.programme.slug(), "email", email))
                                .post("/subscriptions")
                                .statusCode()
                        == 202);
        awaitMail(email, "confirmation", 1);
        Mail confirmation = mailbox.to(email).getFirst();
        requests.platform
                .anonymous("newsletter")
                .body(Map.of(
                        "token",
                        token(MailText.of(MailText.parse(mailbox, confirmation)).text())))
                .post("/subscription-confirmations")
                .then()
                .statusCode(204);
        return email;
    }

    void wantAlerts(String commissioner) {
        await("the newsletter knows the commissioner")
                .atMost(Restore.TO_SETTLE)
                .until(() -> requests.platform
                                .as(commissioner, "newsletter")
                                .header("If-Match", "*")
                                .body(RequestBodies.alertSubscription("LOW", "AT_ONCE"))
                                .put(requests.ofProgramme("/alert-subscription"))
                                .statusCode()
                        == 200);
    }

    /** With one click in the newest edition that they got. */
    void unsubscribe(String email) {
        try {
            String link = MailText.parse(mailbox, editionsTo(email).getFirst()).getHeader("List-Unsubscribe")[0];
            requests.platform
                    .anonymous("newsletter")
                    .basePath("")
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("List-Unsubscribe", "One-Click")
                    .post("/unsubscribe/" + token(link))
                    .then()
                    .statusCode(200);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String text) {
        Matcher token = TOKEN.matcher(text);
        if (!token.find()) {
            throw new IllegalStateException("No link in the mail");
        }
        return token.group(1);
    }

    void awaitMail(String to, String kind, int howMany) {
        await(howMany + " mails (" + kind + ") to " + to)
                .atMost(Restore.TO_SETTLE)
                .until(() -> mailbox.to(to).stream()
                                .filter(mail -> mail.kind().equals(kind))
                                .count()
                        == howMany);
    }

    /** Every mail to somebody of the programme, by its recipient and what makes it one mail. */
    Set<String> mails() {
        Set<String> mails = new TreeSet<>();
        for (String kind : List.of("edition", "alert", "invitation", "confirmation", "test")) {
            mailbox.ofKind(kind).stream()
                    .filter(mail -> mail.to().endsWith("." + requests.programme.slug() + "@example.org"))
                    .forEach(mail -> mails.add(mail.to() + " " + mail.kind() + " " + mail.subject() + " " + mail.id()));
        }
        return mails;
    }

    List<Mail> editionsTo(String address) {
        return mailbox.to(address).stream()
                .filter(mail -> mail.kind().equals("edition"))
                .toList();
    }

    /** @param with a title that is in it */
    String sendEdition(String audience, String month, String with) {
        await("the newsletter has " + with)
                .atMost(Restore.TO_SETTLE)
                .until(() -> requests.platform
                        .as(editor, "newsletter")
                        .get(requests.ofProgramme("/activities?month=" + month))
                        .asString()
                        .contains(with));
        String id = edition(audience, month);
        approve(id);
        await("the edition of " + month + " is out")
                .atMost(Restore.TO_SETTLE)
                .until(() -> state(id).equals("SENT"));
        return id;
    }

    /** @return its id; there is one for a month and an audience, assembled now or before */
    String edition(String audience, String month) {
        Response answer = requests.platform
                .as(editor, "newsletter")
                .body(Map.of("month", month, "audience", audience))
                .post(requests.ofProgramme("/editions"));
        if (answer.statusCode() == 201) {
            return answer.path("id");
        }
        return requests.platform
                .as(editor, "newsletter")
                .queryParam("month", month)
                .queryParam("audience", audience)
                .get(requests.ofProgramme("/editions"))
                .path("[0].id");
    }

    String state(String edition) {
        return requests.platform
                .as(editor, "newsletter")
                .get(requests.ofProgramme("/editions/" + edition))
                .path("state");
    }

    void approve(String edition) {
        requests.approved(editor, "newsletter", requests.ofProgramme("/editions/" + edition), "/approval", Map.of());
    }

    /** Of an edition that has gone out. */
    void redact(String edition, String title) {
        String path = requests.ofProgramme("/editions/" + edition);
        List<String> lines = requests.platform
                .as(editor, "newsletter")
                .get(path)
                .path("items.findAll { it.line.contains('%s') }.id".formatted(title));
        assertThat(lines).as("lines with " + title).isNotEmpty();
        requests.approved(editor, "newsletter", path, "/redactions", Map.of("itemIds", lines));
    }
}
