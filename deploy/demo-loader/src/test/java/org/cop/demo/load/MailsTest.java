package org.cop.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cop.client.api.ApiClient;
import org.cop.client.api.MailboxClient;
import org.cop.demo.ProgrammeFiles;
import org.cop.demo.load.StubPlatform.Answer;
import org.cop.demo.plan.Action.Invite;
import org.cop.demo.plan.Action.Reply;
import org.cop.demo.plan.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailsTest {
    @TempDir
    java.nio.file.Path folder;

    private final List<Map<String, Object>> mails = new CopyOnWriteArrayList<>();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private StubPlatform platform;
    private ApiClient http;
    private MailboxClient mailbox;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform(List.of());
        http = new ApiClient(platform.addresses(), "secret");
        mailbox = new MailboxClient(platform.addresses());
        platform.on("GET /api/messages", asked -> Answer.ok(mailsAfter(asked.query())));
        platform.on("POST /api/v1/invitation-acceptances", asked -> {
            accepted.add(asked.body().path("token").asText());
            return new Answer(201, Map.of());
        });
    }

    @AfterEach
    void stop() {
        mailbox.close();
        http.close();
        platform.close();
    }

    /** The newest first, as the mailbox lists them. */
    private List<Map<String, Object>> mailsAfter(String query) {
        long after = query.contains("after=") ? Long.parseLong(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        return new ArrayList<>(mails)
                .reversed().stream()
                        .filter(mail -> (long) mail.get("id") > after)
                        .toList();
    }

    private synchronized void mail(String to) {
        long id = mails.size() + 1;
        String secret = "%043d".formatted(id);
        mails.add(Map.of("id", id, "to", to, "subject", "Your invitation"));
        platform.on("GET /api/messages/" + id, asked -> Answer.ok(Map.of("text", "\n" + secret + "\n")));
    }

    @Test
    void twoInvitationsOfOnePersonAreEachAcceptedByTheirOwnMail() throws IOException {
        ProgrammeFiles.copiedTo(folder);
        for (String role : List.of("KNOWLEDGE_BROKER", "COMMISSIONER", "PROGRAMME_ADMIN")) {
            new ProgrammeFiles(folder)
                    .with(
                            "programme.yaml",
                            "appointments:\n  - {name: Tess Waterloo, email: tess.waterloo@example.org, role: " + role
                                    + ", on: 2012-03-01}\n",
                            "appointments:\n");
        }
        List<Step> steps = ProgrammeFiles.plan(folder).before().stream()
                .filter(step -> step.key().contains("tess.waterloo"))
                .toList();
        platform.on("POST /api/v1/programmes/" + StubPlatform.PROGRAMME + "/appointments", asked -> {
            mail(asked.body().path("email").asText());
            return new Answer(201, Map.of("id", "a"));
        });
        Mails people = new Mails(new Sender("s", http, platform.ids()), mailbox, "title", "secret");

        Parallel.each(steps, step -> {
            if (step.action() instanceof Invite invite) {
                people.invite(step, invite, false);
            }
        });
        Parallel.each(steps, step -> {
            if (step.action() instanceof Reply reply) {
                people.reply(step, reply);
            }
        });

        assertThat(accepted).hasSize(4).doesNotHaveDuplicates();
    }
}
