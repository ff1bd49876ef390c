package org.cop.demo;

import static java.util.Objects.requireNonNull;
import static org.cop.client.api.Service.MEMBERSHIP;
import static org.cop.client.api.Service.NEWSLETTER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cop.client.api.ApiClient;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
import org.cop.client.api.ClientFailure;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.Waiting;
import org.cop.demo.programme.Programme;
import org.cop.demo.programme.Programme.Alerts;
import org.cop.demo.programme.Programme.AppointedAs;
import org.cop.demo.programme.Programme.Appointment;
import org.cop.demo.programme.Site;

/**
 * What comes before the first day: the programme, its host organisations and sites, the people appointed to it, how its newsletter goes out,
 * what commissioners want to hear of, and who reads it from outside. Each is looked for by its name first, and made only if it is missing.
 */
final class SetUp {
    private final ApiSession session;
    private final PeopleWork people;
    private final MailboxClient mailbox;
    private final Progress progress;

    SetUp(ApiSession session, PeopleWork people, MailboxClient mailbox, Progress progress) {
        this.session = session;
        this.people = people;
        this.mailbox = mailbox;
        this.progress = progress;
    }

    /** The programme's id, if the platform has it and its administrator sees it. */
    static Optional<String> find(Programme programme, ApiClient http) {
        for (JsonNode one : http.list(MEMBERSHIP, "/api/v1/programmes", programme.admin())) {
            if (one.path("slug").asText().equals(programme.slug())) {
                if (!one.path("title").asText().equals(programme.title())) {
                    throw new ClientFailure("The platform has another programme with the slug %s: %s\n  from %s"
                            .formatted(programme.slug(), one.path("title").asText(), programme.origin()));
                }
                return Optional.of(one.path("id").asText());
            }
        }
        return Optional.empty();
    }

    static String create(Programme programme, ApiClient http) {
        return http.send(ApiRequest.post(
                                MEMBERSHIP,
                                "/api/v1/programmes",
                                Body.of(
                                        "slug", programme.slug(),
                                        "title", programme.title(),
                                        "zone", programme.zone(),
                                        "startsOn", programme.startsOn(),
                                        "endsOn", programme.endsOn()))
                        .as(programme.admin())
                        .key(programme.slug() + "/programme")
                        .from(programme.origin().toString()))
                .id();
    }

    void run() {
        sites(organisations());
        progress.step("%d sites".formatted(session.programme().sites().size()));
        appointments();
        progress.step("%d people appointed"
                .formatted(session.programme().appointments().size()));
        newsletter();
        Parallel.each(session.programme().appointed(AppointedAs.COMMISSIONER).toList(), this::alerts);
        Parallel.each(session.programme().publicSubscribers(), this::subscribe);
        progress.step("%d readers from outside"
                .formatted(session.programme().publicSubscribers().size()));
    }

    /** By name. */
    private Map<String, String> organisations() {
        String path = session.programmePath() + "/organisations";
        Map<String, String> ids = new HashMap<>();
        for (JsonNode one :
                session.http().list(MEMBERSHIP, path, session.programme().admin())) {
            ids.put(one.path("name").asText(), one.path("id").asText());
        }
        for (Site site : session.programme().sites()) {
            String name = site.hostOrganisation();
            ids.computeIfAbsent(
                    name,
                    missing -> post(
                                    path,
                                    Body.of("name", missing),
                                    "organisations/" + site.code(),
                                    site.origin().toString())
                            .id());
        }
        return ids;
    }

    private void sites(Map<String, String> organisations) {
        String path = session.programmePath() + "/sites";
        Map<String, String> ids = new HashMap<>();
        for (JsonNode one :
                session.http().list(MEMBERSHIP, path, session.programme().admin())) {
            ids.put(one.path("code").asText(), one.path("id").asText());
        }
        for (Site site : session.programme().sites()) {
            Map<String, Object> body = Body.of(
                    "code", site.code(),
                    "place", site.place(),
                    "hostOrganisationId", requireNonNull(organisations.get(site.hostOrganisation())),
                    "on", site.proposedOn());
            String id = Optional.ofNullable(ids.get(site.code()))
                    .orElseGet(() -> post(path, body, site.code(), site.origin().toString())
                            .id());
            session.ids().site(site.code(), id);
        }
    }

    private ApiResponse post(String path, Map<String, Object> body, String key, String from) {
        return session.http()
                .send(ApiRequest.post(MEMBERSHIP, path, body)
                        .as(session.programme().admin())
                        .key(session.key(key))
                        .from(from));
    }

    private void appointments() {
        List<JsonNode> there = session.http()
                .list(
                        MEMBERSHIP,
                        session.programmePath() + "/appointments",
                        session.programme().admin());
        // In the order of the file for one person: the first makes the account that the others are accepted with.
        Map<String, List<Appointment>> byPerson = session.programme().appointments().stream()
                .collect(Collectors.groupingBy(Appointment::email, LinkedHashMap::new, Collectors.toList()));
        Parallel.inOrder(byPerson.values(), appointment -> {
            Optional<JsonNode> found =
                    there.stream().filter(one -> is(one, appointment)).findFirst();
            if (found.isEmpty()) {
                people.appoint(appointment);
            } else if (found.get().path("state").asText().equals("INVITED")) {
                people.acceptAppointment(appointment, found.get().path("id").asText());
            }
        });
    }

    private static boolean is(JsonNode one, Appointment appointment) {
        return one.path("email").asText().equals(appointment.email())
                && one.path("role").asText().equals(appointment.role().name());
    }

    /** Nothing goes out by itself: the editor says when. */
    private void newsletter() {
        Actor editor = session.people().editor();
        session.readiness().await(NEWSLETTER, editor);
        String path = session.programmePath() + "/newsletter-settings";
        ApiResponse settings = Waiting.forSomething(
                () -> "the newsletter service to know the programme",
                () -> session.http().look(ApiRequest.get(NEWSLETTER, path).as(editor.email())));
        if (!settings.text("mode").equals("APPROVAL")) {
            ObjectNode wanted = settings.body().deepCopy();
            wanted.put("mode", "APPROVAL");
            Map<String, Object> body = new HashMap<>();
            wanted.properties().forEach(field -> body.put(field.getKey(), field.getValue()));
            session.http()
                    .send(ApiRequest.put(NEWSLETTER, path, body)
                            .as(editor.email())
                            .ifMatch(settings.etag().orElse("*")));
        }
    }

    private void alerts(Appointment commissioner) {
        if (commissioner.alerts().isEmpty()) {
            return;
        }
        Alerts alerts = commissioner.alerts().get();
        session.readiness().await(NEWSLETTER, Actor.of(commissioner));
        List<String> siteIds = alerts.sites().stream().map(session.ids()::site).toList();
        ApiRequest wish = ApiRequest.put(
                        NEWSLETTER,
                        session.programmePath() + "/alert-subscription",
                        Body.of(
                                "themes", alerts.themes(),
                                "siteIds", siteIds,
                                "minimumSeverity", alerts.minimumSeverity(),
                                "frequency", alerts.frequency()))
                .as(commissioner.email())
                .from(alerts.origin().toString());
        Waiting.whileRefused(
                "unknown-site",
                () -> "the newsletter service to know the sites",
                () -> session.http().send(wish));
    }

    /** Asking again for an address that was asked for brings no second mail, so the mail of an earlier run will do. Confirming twice is fine. */
    private void subscribe(String address) {
        String from = session.programme().origin() + " publicSubscribers";
        String token = mailbox.findSecret(
                        address, "confirmation", session.programme().title())
                .orElseGet(() -> {
                    long before = mailbox.newest();
                    session.http()
                            .send(ApiRequest.post(
                                            NEWSLETTER,
                                            "/api/v1/subscriptions",
                                            Body.of(
                                                    "programme",
                                                    session.programme().slug(),
                                                    "email",
                                                    address))
                                    .key(session.key("subscriptions/" + address))
                                    .from(from));
                    return mailbox.awaitSecret(address, "confirmation", before);
                });
        session.http()
                .send(ApiRequest.post(NEWSLETTER, "/api/v1/subscription-confirmations", Body.of("token", token))
                        .key(session.key("subscriptions/" + address + "/confirmation"))
                        .from(from));
    }
}
