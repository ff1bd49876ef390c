package org.cop.systemtests.year;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cop.client.api.MailboxClient;
import org.cop.client.api.MailboxClient.Mail;
import org.cop.systemtests.platform.Demo;
import org.cop.systemtests.platform.MailText;
import org.cop.systemtests.platform.RunningPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job: a programme's year becomes monthly newsletters in people's mailboxes. */
@ExtendWith(RunningPlatform.Extension.class)
class ProgrammeYearIT {
    private static final String ADMIN = "ada.admin@example.org";
    private static final String EDITOR = "tess.waterloo@example.org";
    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2012, 3), month -> month.plusMonths(1))
            .limit(12)
            .toList();

    private final RunningPlatform platform;
    private final MailboxClient mailbox;
    private final String programme;

    ProgrammeYearIT(RunningPlatform platform) {
        this.platform = platform;
        this.mailbox = platform.mailbox();
        this.programme = platform.as(ADMIN, "membership")
                .get("/programmes")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.slug == 'little-miracles' }.id");
    }

    @Test
    void membersOfTheYear_areThoseOfFigureOneOfTheReport() {
        String csv = platform.as(ADMIN, "membership")
                .accept("text/csv")
                .get("/programmes/" + programme + "/membership-matrix")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines()
                        .filter(line -> line.toLowerCase().contains("confirmed"))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).containsSubsequence("13", "5", "9", "12", "9", "6"));
    }

    @Test
    void thePublicArchiveAndItsFeedHoldTheTwelveEditionsOfTheYear() throws FeedException {
        String page = page("/archive/little-miracles");
        var feed = new SyndFeedInput().build(new StringReader(page("/archive/little-miracles/feed.atom")));

        assertThat(MONTHS).allSatisfy(month -> {
            assertThat(page).contains("/archive/little-miracles/" + month);
            assertThat(page("/archive/little-miracles/" + month)).contains("Brighton");
        });
        assertThat(feed.getFeedType()).startsWith("atom");
        assertThat(feed.getEntries()).hasSize(12);
    }

    @Test
    void everyEditionNamesTheMeetingsOfItsMonthAtEverySite() {
        for (String audience : List.of("PROGRAMME", "COMMISSIONER", "PUBLIC")) {
            for (YearMonth month : MONTHS) {
                Set<String> met = new TreeSet<>();
                for (JsonNode site : Demo.sites()) {
                    Demo.meetings(site.get("code").asText()).stream()
                            .filter(meeting -> meeting.get("key").asText().endsWith(month.toString()))
                            .forEach(meeting -> met.add(site.get("place").asText() + " "
                                    + meeting.get("startsAt").asText().substring(0, 10)));
                }
                assertThat(items(edition(month, audience)).stream()
                                .filter(item -> item.get("kind").equals("MEETING_HELD"))
                                .map(item -> item.get("sitePlace") + " " + item.get("on")))
                        .as("%s %s", audience, month)
                        .containsExactlyInAnyOrderElementsOf(met);
            }
        }
    }

    @Test
    void anItem_isInOneEditionOfAnAudienceAndOfNoLaterMonth() {
        for (String audience : List.of("PROGRAMME", "COMMISSIONER", "PUBLIC")) {
            Set<String> seen = new HashSet<>();
            for (YearMonth month : MONTHS) {
                for (Map<String, Object> item : items(edition(month, audience))) {
                    assertThat(seen.add(String.valueOf(item.get("activityId"))))
                            .as("%s %s %s", audience, month, item)
                            .isTrue();
                    assertThat(YearMonth.from(LocalDate.parse(String.valueOf(item.get("on")))))
                            .isBeforeOrEqualTo(month);
                }
            }
            assertThat(seen).isNotEmpty();
        }
    }

    @Test
    void aCase_isReadOnlyByTheAudienceItWasClearedFor() {
        Map<String, StringBuilder> read = new TreeMap<>();
        for (String kind : List.of("edition", "alert", "test")) {
            for (var mail : ofKind(kind)) {
                var text = MailText.of(MailText.parse(mailbox, mail));
                read.computeIfAbsent(circle(mail.to()), circle -> new StringBuilder())
                        .append(MailText.words(text.text() + " " + text.html()))
                        .append('\n');
            }
        }
        MONTHS.forEach(month -> read.computeIfAbsent("PUBLIC", circle -> new StringBuilder())
                .append(MailText.words(page("/archive/little-miracles/" + month)))
                .append('\n'));
        Map<String, String> mails = new TreeMap<>();
        read.forEach((circle, texts) -> mails.put(circle, texts.toString()));
        assertThat(mails.keySet()).containsExactlyInAnyOrder("PROGRAMME", "COMMISSIONER", "PUBLIC");

        int checked = 0;
        for (JsonNode study : Demo.cases().values()) {
            String audience = study.get("audience").asText();
            String title = study.get("title").asText();
            List<String> circles = List.of("PROGRAMME", "COMMISSIONER", "PUBLIC");
            for (String circle : circles) {
                boolean cleared = !audience.equals("SITE") && circles.indexOf(audience) >= circles.indexOf(circle);
                if (cleared) {
                    assertThat(mails.get(circle)).as("%s for %s", title, circle).contains(MailText.words(title));
                    checked++;
                } else {
                    assertThat(mails.get(circle)).as("%s for %s", title, circle).doesNotContain(MailText.words(title));
                }
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    @Test
    void everyReader_getsEachEditionOnceAsAValidMail() throws MessagingException {
        List<Mail> editions = ofKind("edition");
        assertThat(editions).hasSizeGreaterThan(12 * 50);
        assertThat(editions.stream().map(Mail::messageId))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(editions.stream().map(mail -> mail.to() + " " + mail.subject()))
                .doesNotHaveDuplicates();

        // One of each subject is read as a whole: all others differ by their recipient only.
        Map<String, Mail> samples = new HashMap<>();
        editions.forEach(mail -> samples.put(mail.subject(), mail));
        assertThat(samples).hasSizeGreaterThanOrEqualTo(12);
        for (Mail sample : samples.values()) {
            MimeMessage mail = MailText.parse(mailbox, sample);
            var body = MailText.of(mail);
            assertThat(mail.isMimeType("multipart/alternative")).isTrue();
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(mail.getHeader("Message-ID")[0]).doesNotContain("localhost");
            assertThat(mail.getHeader("Cc")).isNull();
            assertThat(body.html()).doesNotContain("<img").doesNotContain("<script");
            assertThat(body.text()).isNotBlank();
        }
    }

    @Test
    void theTextOfAMailSaysWhatItsHtmlSays() {
        Mail mail = ofKind("edition").stream()
                .filter(edition -> edition.subject().contains("2012"))
                .findFirst()
                .orElseThrow();
        var body = MailText.of(MailText.parse(mailbox, mail));
        String text = MailText.words(body.text());

        List<String> sentences = MailText.words(body.html()).lines().toList();
        assertThat(sentences).isNotEmpty();
        for (String item : itemsOf(mail)) {
            assertThat(MailText.words(body.html())).contains(item);
            assertThat(text).contains(item);
        }
    }

    @Test
    void anIssueAlert_isMailedToTheCommissionersWhoAskedForItOnly() {
        Map<String, Set<String>> expected = new TreeMap<>();
        Demo.cases()
                .forEach((key, study) -> study.path("issues")
                        .forEach(issue -> expected.put(
                                MailText.words(issue.get("summary").asText()),
                                commissionersFor(key.substring(0, 3), issue))));

        Map<String, Set<String>> alerted = new TreeMap<>();
        for (Mail mail : ofKind("alert")) {
            if (wantsDigests(mail.to())) {
                continue; // at its own time, with several issues in it
            }
            String text =
                    MailText.words(MailText.of(MailText.parse(mailbox, mail)).text());
            Set<String> alertedOf =
                    expected.keySet().stream().filter(text::contains).collect(Collectors.toSet());
            assertThat(alertedOf).as(mail.subject()).hasSize(1);
            alerted.computeIfAbsent(alertedOf.iterator().next(), summary -> new TreeSet<>())
                    .add(mail.to());
        }

        expected.values().removeIf(Set::isEmpty);
        assertThat(expected).isNotEmpty();
        assertThat(alerted).isEqualTo(expected);
    }

    private static boolean wantsDigests(String address) {
        for (JsonNode person : Demo.programme().get("appointments")) {
            if (person.get("email").asText().equals(address)) {
                return Set.of("WEEKLY", "MONTHLY")
                        .contains(person.at("/alerts/frequency").asText());
            }
        }
        return false;
    }

    private static Set<String> commissionersFor(String site, JsonNode issue) {
        List<String> severities = List.of("LOW", "MEDIUM", "HIGH");
        Set<String> commissioners = new TreeSet<>();
        for (JsonNode person : Demo.programme().get("appointments")) {
            JsonNode alerts = person.get("alerts");
            if (alerts != null
                    && alerts.get("frequency").asText().equals("AT_ONCE")
                    && matches(alerts.get("sites"), site)
                    && matches(alerts.get("themes"), issue.get("theme").asText())
                    && severities.indexOf(issue.get("severity").asText())
                            >= severities.indexOf(alerts.get("minimumSeverity").asText())) {
                commissioners.add(person.get("email").asText());
            }
        }
        return commissioners;
    }

    private static boolean matches(JsonNode chosen, String value) {
        if (chosen.isEmpty()) {
            return true;
        }
        for (JsonNode one : chosen) {
            if (one.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String circle(String address) {
        for (JsonNode person : Demo.programme().get("appointments")) {
            if (person.get("email").asText().equals(address)) {
                return person.get("role").asText().equals("COMMISSIONER") ? "COMMISSIONER" : "PROGRAMME";
            }
        }
        for (JsonNode subscriber : Demo.programme().get("publicSubscribers")) {
            if (subscriber.asText().equals(address)) {
                return "PUBLIC";
            }
        }
        return "PROGRAMME";
    }

    /** Other tests have programmes of their own, whose people get mail too. */
    private List<Mail> ofKind(String kind) {
        Set<String> addresses = Demo.addresses();
        return mailbox.ofKind(kind).stream()
                .filter(mail -> addresses.contains(mail.to()))
                .toList();
    }

    private List<String> itemsOf(Mail mail) {
        String circle = circle(mail.to());
        return MONTHS.stream()
                .map(month -> edition(month, circle))
                .filter(edition -> mail.subject().contains(subjectMonth(edition)))
                .findFirst()
                .map(ProgrammeYearIT::lines)
                .orElseThrow()
                .stream()
                .map(MailText::words)
                .toList();
    }

    private static String subjectMonth(Map<String, Object> edition) {
        return YearMonth.parse(String.valueOf(edition.get("month")))
                .format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
    }

    private Map<String, Object> edition(YearMonth month, String audience) {
        List<Map<String, Object>> found = platform.as(EDITOR, "newsletter")
                .queryParam("month", month.toString())
                .queryParam("audience", audience)
                .get("/programmes/" + programme + "/editions")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(found).as("%s %s", month, audience).hasSize(1);
        return platform.as(EDITOR, "newsletter")
                .get("/programmes/" + programme + "/editions/"
                        + found.getFirst().get("id"))
                .then()
                .statusCode(200)
                .extract()
                .path("$");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> edition) {
        return (List<Map<String, Object>>) edition.get("items");
    }

    private static List<String> lines(Map<String, Object> edition) {
        List<String> lines = new ArrayList<>();
        items(edition).forEach(item -> lines.add(String.valueOf(item.get("line"))));
        return lines;
    }

    private String page(String path) {
        return given().baseUri(platform.address("newsletter").toString())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
