package org.cop.demo.programme;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a programme's folder. What does not fit is noted with file and field, and the reading goes on. */
public final class Folder {
    private static final String PROGRAMME = "programme.yaml";
    private static final String SITES = "sites.yaml";
    private static final String MEMBERS = "members.csv";

    private static final int LINE = 120;
    private static final int NAME = 200;
    private static final int PARAGRAPHS = 4000;

    private final Path folder;
    private final Faults faults;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Folder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** What could be read; to be used only if there are no faults. */
    public static Programme read(Path folder, Faults faults) {
        return new Folder(folder, faults).programme();
    }

    private Programme programme() {
        Map<String, List<Member>> members = members().stream().collect(Collectors.groupingBy(Member::site));
        Map<String, CaseStudy> cases = cases();
        Set<String> presented = new HashSet<>();
        List<Site> sites = entries(SITES, site -> site(site, members, cases, presented));
        cases.forEach((meeting, study) -> {
            if (!presented.contains(meeting)) {
                faults.add(study.origin(), "there is no meeting with the key " + meeting);
            }
        });
        strangers(members, sites);
        Origin origin = new Origin(PROGRAMME, "");
        return new Entry(tree(PROGRAMME), origin, faults).whole(entry -> programme(entry, sites));
    }

    private void strangers(Map<String, List<Member>> members, List<Site> sites) {
        Set<String> codes = sites.stream().map(Site::code).collect(Collectors.toSet());
        members.forEach((code, there) -> {
            if (!codes.contains(code)) {
                there.forEach(member -> faults.add(member.origin(), "there is no site " + code));
            }
        });
        for (Path file : files("meetings")) {
            if (!codes.contains(nameOf(file))) {
                faults.add(new Origin("meetings/" + file.getFileName(), ""), "there is no site " + nameOf(file));
            }
        }
    }

    private Programme programme(Entry entry, List<Site> sites) {
        entry.maybeProse("note", PARAGRAPHS);
        return new Programme(
                entry.line("slug", 60),
                entry.line("title", NAME),
                zone(entry),
                entry.date("startsOn"),
                entry.maybeDate("endsOn"),
                entry.line("admin", 254),
                entry.entries("appointments", Folder::appointment),
                entry.lines("publicSubscribers", 254),
                sites,
                entry.origin());
    }

    private static ZoneId zone(Entry entry) {
        String zone = entry.line("zone", 64);
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            entry.fault("zone", "a time zone like Europe/London is expected, not " + zone);
            return ZoneOffset.UTC;
        }
    }

    private static Programme.Appointment appointment(Entry entry) {
        return new Programme.Appointment(
                entry.line("name", LINE),
                entry.line("email", 254),
                entry.oneOf("role", Programme.AppointedAs.class),
                entry.date("on"),
                entry.maybeEntry("alerts", Folder::alerts),
                entry.origin());
    }

    private static Programme.Alerts alerts(Entry entry) {
        return new Programme.Alerts(
                entry.lines("themes", 40),
                entry.lines("sites", 12),
                entry.oneOf("minimumSeverity", Issue.Severity.class),
                entry.oneOf("frequency", Programme.Frequency.class),
                entry.origin());
    }

    /** @param presented takes the keys of its meetings */
    private Site site(
            Entry entry, Map<String, List<Member>> members, Map<String, CaseStudy> cases, Set<String> presented) {
        String code = entry.line("code", 12);
        List<Meeting> meetings = meetings(code, cases);
        meetings.forEach(meeting -> presented.add(meeting.key()));
        return new Site(
                code,
                entry.line("place", LINE),
                entry.line("hostOrganisation", NAME),
                entry.yesNo("seniorSponsor"),
                entry.date("proposedOn"),
                entry.date("brokeringOn"),
                entry.date("activatedOn"),
                closure(entry),
                members.getOrDefault(code, List.of()),
                meetings,
                entry.origin());
    }

    private static Optional<Site.Closure> closure(Entry entry) {
        if (!bothOrNeither(entry, "closedOn", "closureReason")) {
            return Optional.empty();
        }
        return Optional.of(new Site.Closure(entry.date("closedOn"), entry.prose("closureReason", 1000)));
    }

    private List<Member> members() {
        CsvMapper csv =
                CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
        List<Member> members = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(MEMBERS));
                MappingIterator<JsonNode> rows = csv.readerFor(JsonNode.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            while (rows.hasNextValue()) {
                JsonNode row = rows.nextValue();
                Origin line = new Origin(MEMBERS, row.path("email").asText("line " + (members.size() + 2)));
                members.add(new Entry(row, line, faults).whole(Folder::member));
            }
        } catch (IOException e) {
            cannotRead(MEMBERS, e);
        }
        return members;
    }

    private static Member member(Entry entry) {
        return new Member(
                entry.line("site", 12),
                entry.oneOf("role", Member.Role.class),
                entry.line("name", LINE),
                entry.line("email", 254),
                entry.oneOf("sector", Member.Sector.class),
                entry.line("job_title", LINE),
                entry.line("agency", NAME),
                entry.date("invited_on"),
                entry.date("joined_on"),
                bothOrNeither(entry, "left_on", "leaving_reason")
                        ? Optional.of(new Member.Leaving(entry.date("left_on"), entry.prose("leaving_reason", 1000)))
                        : Optional.empty(),
                entry.maybeOneOf("figure1", Member.Figure1.class),
                entry.origin());
    }

    private List<Meeting> meetings(String site, Map<String, CaseStudy> cases) {
        String file = "meetings/" + site + ".yaml";
        if (!Files.exists(folder.resolve(file))) {
            return List.of();
        }
        return entries(file, entry -> meeting(entry, cases)).stream()
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList();
    }

    private static Meeting meeting(Entry entry, Map<String, CaseStudy> cases) {
        String key = entry.line("key", LINE);
        Meeting.Register register = new Meeting.Register(
                entry.lines("attended", LINE), entry.lines("apology", LINE), entry.lines("absent", LINE));
        boolean scheduledOnly = register.attended().isEmpty()
                && register.apology().isEmpty()
                && register.absent().isEmpty();
        return new Meeting(
                key,
                entry.dateTime("startsAt"),
                entry.maybeLine("place", NAME),
                scheduledOnly ? Optional.empty() : Optional.of(register),
                Optional.ofNullable(cases.get(key)),
                entry.origin());
    }

    private Map<String, CaseStudy> cases() {
        return files("cases").stream().collect(Collectors.toMap(Folder::nameOf, file -> {
            String name = "cases/" + file.getFileName();
            return new Entry(tree(name), new Origin(name, ""), faults).whole(Folder::caseStudy);
        }));
    }

    private static CaseStudy caseStudy(Entry entry) {
        return new CaseStudy(
                entry.line("title", LINE),
                entry.oneOf("kind", CaseStudy.Kind.class),
                entry.line("author", LINE),
                entry.line("clearedBy", LINE),
                entry.maybeLine("summary", 140),
                entry.prose("presentation", 8000),
                entry.maybeProse("practicalAction", PARAGRAPHS),
                entry.maybeProse("learning", PARAGRAPHS),
                entry.maybeProse("commissionerIssues", PARAGRAPHS),
                entry.lines("themes", 40),
                entry.yesNo("live"),
                entry.yesNo("jointlyWorked"),
                entry.maybeOneOf("outcome", CaseStudy.Outcome.class),
                entry.maybeDate("followedUpOn"),
                entry.maybeDate("writtenUpOn"),
                entry.maybeDate("publishedOn"),
                entry.oneOf("audience", CaseStudy.Audience.class),
                entry.maybeLine("publishClearedBy", LINE),
                entry.entries("actions", Folder::action),
                entry.entries("evidence", Folder::evidence),
                entry.entries("issues", Folder::issue),
                entry.origin());
    }

    private static CaseStudy.Action action(Entry entry) {
        return new CaseStudy.Action(
                entry.line("key", LINE),
                entry.line("objective", 500),
                entry.lines("ownerRoles", LINE),
                entry.maybeDate("dueOn"),
                entry.maybeEntry(
                        "feedback",
                        feedback -> new CaseStudy.Feedback(
                                feedback.line("at", LINE),
                                feedback.yesNo("tried"),
                                feedback.oneOf("helpful", CaseStudy.Helpful.class),
                                feedback.maybeProse("comment", 500))),
                entry.origin());
    }

    private static CaseStudy.Evidence evidence(Entry entry) {
        return new CaseStudy.Evidence(
                entry.line("title", 400),
                entry.line("authors", 400),
                entry.number("year", 1000, 2999),
                entry.maybeLine("source", 400),
                entry.maybeLine("doi", 200),
                entry.maybeLine("url", 500),
                entry.prose("brief", 1000),
                entry.line("by", LINE),
                entry.date("on"),
                entry.origin());
    }

    private static Issue issue(Entry entry) {
        return new Issue(
                entry.line("theme", 40),
                entry.oneOf("severity", Issue.Severity.class),
                entry.line("summary", 140),
                entry.prose("statement", 1000),
                entry.line("by", LINE),
                entry.line("clearedBy", LINE),
                entry.date("on"),
                entry.maybeDate("acknowledgedOn"),
                entry.maybeEntry(
                        "answer",
                        answer -> new Issue.Answer(
                                answer.line("by", LINE),
                                answer.oneOf("decision", Issue.Decision.class),
                                answer.prose("text", 1000),
                                answer.date("on"))),
                entry.origin());
    }

    /** Whether both are there. One without the other is a fault, told where the missing one is read. */
    private static boolean bothOrNeither(Entry entry, String one, String other) {
        return entry.has(one) || entry.has(other);
    }

    /** A file that is one list. */
    private <T> List<T> entries(String file, Function<Entry, T> reader) {
        JsonNode list = tree(file);
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray()) {
            faults.add(new Origin(file, ""), "a list is expected");
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (JsonNode node : list) {
            String place = node.path("key").asText(node.path("code").asText("[" + entries.size() + "]"));
            entries.add(new Entry(node, new Origin(file, place), faults).whole(reader));
        }
        return entries;
    }

    private JsonNode tree(String file) {
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            JsonNode tree = yaml.readTree(in);
            return tree == null || tree.isNull() ? MissingNode.getInstance() : tree;
        } catch (IOException e) {
            cannotRead(file, e);
            return new ObjectNode(yaml.getNodeFactory());
        }
    }

    private void cannotRead(String file, IOException e) {
        String why = switch (e) {
            case JacksonException notWellFormed -> why(notWellFormed);
            case NoSuchFileException missing -> "there is no such file";
            default -> e.toString();
        };
        faults.add(new Origin(file, ""), why);
    }

    private static String why(JacksonException e) {
        String what = e.getOriginalMessage().lines().findFirst().orElse("it is not well-formed");
        JsonLocation where = e.getLocation();
        return where == null ? what : what + " (line " + where.getLineNr() + ")";
    }

    private List<Path> files(String part) {
        Path where = folder.resolve(part);
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(new Origin(part, ""), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".yaml".length());
    }
}
