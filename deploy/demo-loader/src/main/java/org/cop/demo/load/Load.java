package org.cop.demo.load;

import static org.cop.client.api.Service.MEMBERSHIP;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRefused;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.MailboxClient;
import org.cop.demo.files.Entry;
import org.cop.demo.kind.EditionWishes;
import org.cop.demo.plan.Body;
import org.cop.demo.plan.Draft;
import org.cop.demo.plan.People;
import org.cop.demo.plan.Plan;

/** Loads a plan into a platform, from its beginning or from wherever an earlier run has ended. */
public final class Load {
    private final Draft draft;
    private final Plan plan;
    private final ApiClient http;
    private final Progress progress;
    private final Entry programme;

    public Load(Draft draft, Plan plan, ApiClient http, PrintStream out) {
        this.draft = draft;
        this.plan = plan;
        this.http = http;
        this.programme = draft.programme();
        this.progress = new Progress(out, programme.text("title"));
    }

    /**
     * @param journals folder in which is noted how far a load has come
     * @param password that everybody chooses
     */
    public void run(MailboxClient mailbox, Path journals, String password) {
        progress.begin(sizes(), plan);
        String id = find(journals).orElseGet(this::create);
        Ids ids = new Ids(id);
        Journal journal = Journal.open(journals, id, ids);
        Sender sender = new Sender(programme.text("slug"), http, ids);
        Timeline timeline = new Timeline(
                sender,
                new Mails(sender, mailbox, programme.text("title"), password),
                new Editions(sender, draft.people(), draft.all(EditionWishes.FILE)),
                journal,
                progress);
        YearMonth thisMonth = YearMonth.from(LocalDate.now(draft.zone()));
        if (timeline.isDone(plan, thisMonth)) {
            progress.alreadyLoaded();
            return;
        }
        int all = plan.steps().size();
        int done = all - timeline.remaining(plan.steps()).size();
        if (done > 0) {
            progress.goesOn(done, all);
        }
        timeline.run(plan, thisMonth);
        progress.end(http.sent());
    }

    private String sizes() {
        long people = Stream.concat(draft.all(Draft.MEMBERS).stream(), programme.entries("appointments").stream())
                .map(one -> People.address(one, "email"))
                .distinct()
                .count();
        return "%d sites, %d people, %d meetings, %d case studies"
                .formatted(
                        draft.all(Draft.SITES).size(),
                        people,
                        draft.all("meetings/").size(),
                        draft.all("cases/").size());
    }

    /** The programme's id, if the platform has it. Without a journal nobody can tell how far it was loaded, unless nothing was. */
    private Optional<String> find(Path journals) {
        String slug = programme.text("slug");
        for (JsonNode one : http.list(
                MEMBERSHIP, "/api/v1/programmes", draft.people().admin().email())) {
            if (one.path("slug").asText().equals(slug)) {
                String id = one.path("id").asText();
                if (!one.path("title").asText().equals(programme.text("title"))) {
                    throw new ClientFailure("The platform has another programme with the slug %s: %s%n  from %s"
                            .formatted(slug, one.path("title").asText(), programme.origin()));
                }
                if (!Files.exists(Journal.file(journals, id)) && !isEmpty(id)) {
                    throw new ClientFailure(
                            "The platform has the programme %s already, and the journal of its load is not in %s%n  from %s"
                                    .formatted(slug, journals, programme.origin()));
                }
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private boolean isEmpty(String id) {
        return http.list(
                        MEMBERSHIP,
                        "/api/v1/programmes/" + id + "/sites",
                        draft.people().admin().email())
                .isEmpty();
    }

    private String create() {
        Body body = Body.of(programme, "slug", "title", "zone", "startsOn", "endsOn");
        try {
            return http.send(ApiRequest.post(MEMBERSHIP, "/api/v1/programmes", body.fields(ref -> ref.name()))
                            .as(draft.people().admin().email())
                            .key(programme.text("slug") + "/programme")
                            .from(programme.origin().toString()))
                    .id();
        } catch (ApiRefused refused) {
            throw Sender.located(refused, body);
        }
    }
}
