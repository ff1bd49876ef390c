package org.cop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cop.demo.StubPlatform.PROGRAMME;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cop.client.api.ApiClient;
import org.cop.client.api.MailboxClient;
import org.cop.demo.Step.MeetingMove;
import org.cop.demo.Step.MemberMove;
import org.cop.demo.Step.MoveMeeting;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.StubPlatform.Answer;
import org.cop.demo.programme.Faults;
import org.cop.demo.programme.Folder;
import org.cop.demo.programme.Meeting;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Programme.Appointment;
import org.cop.demo.programme.ProgrammeFiles;
import org.cop.demo.programme.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleWorkTest {
    private static final String APPOINTMENTS = "/api/v1/programmes/" + PROGRAMME + "/appointments";

    private final Programme programme =
            Folder.read(ProgrammeFiles.LITTLE_MIRACLES, new Faults()).orElseThrow();
    private final List<Map<String, Object>> mails = new CopyOnWriteArrayList<>();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private StubPlatform platform;
    private ApiClient http;
    private MailboxClient mailbox;
    private PeopleWork people;

    @BeforeEach
    void start() throws IOException {
        platform = new StubPlatform(programme);
        http = new ApiClient(platform.addresses(), "secret");
        mailbox = new MailboxClient(platform.addresses());
        people = new PeopleWork(platform.session(http), mailbox, "secret");
        platform.on("GET /api/messages", asked -> Answer.ok(mailsAfter(asked.query())));
        platform.on("POST /api/v1/invitation-acceptances", asked -> {
            String token = asked.body().path("token").asText();
            if (accepted.contains(token)) {
                return new Answer(409, Map.of("code", "invitation-answered"));
            }
            accepted.add(token);
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

    /** @return the secret in it */
    private synchronized String mail(String to) {
        long id = mails.size() + 1;
        String secret = "%043d".formatted(id);
        mails.add(Map.of("id", id, "to", to, "subject", "Your invitation"));
        platform.on("GET /api/messages/" + id, asked -> Answer.ok(Map.of("text", "\n" + secret + "\n")));
        return secret;
    }

    @Test
    void twoInvitationsOfOnePersonAreEachAcceptedByTheirOwnMail() {
        platform.on("POST " + APPOINTMENTS, asked -> {
            mail(asked.body().path("email").asText());
            return new Answer(201, Map.of("id", "a"));
        });
        Appointment one = programme.appointments().getFirst();
        List<Appointment> parts = new ArrayList<>();
        for (Programme.AppointedAs role : Programme.AppointedAs.values()) {
            parts.add(new Appointment(one.name(), one.email(), role, one.on(), one.alerts(), one.origin()));
        }

        Parallel.each(parts, people::appoint);

        assertThat(accepted).hasSize(parts.size()).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedFieldIsShownWithItsLine() {
        Site site = programme.sites().getFirst();
        Meeting meeting = site.meetings().getFirst();
        platform.on("GET /api/v1/sites/" + StubPlatform.idOf(site) + "/roster", asked -> Answer.ok(List.of()));
        platform.on(
                "POST /api/v1/sites/" + StubPlatform.idOf(site) + "/meetings",
                asked -> new Answer(
                        400,
                        Map.of(
                                "code",
                                "invalid-request",
                                "errors",
                                List.of(Map.of("field", "startsAt", "code", "no-such-time")))));
        MeetingWork meetings = new MeetingWork(platform.session(http));

        assertThatThrownBy(() -> meetings.move(new MoveMeeting(site, meeting, MeetingMove.SCHEDULE)))
                .hasMessageContaining("startsAt: no-such-time")
                .hasMessageContaining("see meetings/CP1.yaml:2 " + meeting.key() + ".startsAt");
    }

    @Test
    void aRefusalIsShownWithFileLineAndField() {
        Site site = programme.sites().getFirst();
        Member member = site.members().getFirst();
        platform.on(
                "POST /api/v1/sites/" + StubPlatform.idOf(site) + "/facilitators",
                asked -> new Answer(
                        400,
                        Map.of(
                                "code", "invalid-request",
                                "title", "The request does not fit",
                                "errors", List.of(Map.of("field", "name", "code", "control-character")))));

        assertThatThrownBy(() -> people.move(new MoveMember(site, member, MemberMove.INVITE, LocalDate.of(2012, 3, 2))))
                .hasMessageContaining("name: control-character")
                .hasMessageContaining("from members.csv:2 " + member.email());
    }
}
