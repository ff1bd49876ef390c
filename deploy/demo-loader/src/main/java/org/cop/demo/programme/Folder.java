package org.cop.demo.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a programme's folder. What does not fit is noted with file, line and field, and the reading goes on. */
public final class Folder {
    private static final String PROGRAMME = "programme.yaml";
    private static final String SITES = "sites.yaml";
    private static final String MEETINGS = "meetings";
    private static final String CASES = "cases";
    private static final String YAML = ".yaml";

    private final Path folder;
    private final Faults faults;
    private final FileReader files;

    private Folder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
        this.files = new FileReader(folder, faults);
    }

    /** What could be read; to be used only if there are no faults. Empty if there is no such folder. */
    public static Optional<Programme> read(Path folder, Faults faults) {
        if (!Files.isDirectory(folder)) {
            faults.cause(Origin.of(folder.toString()), "there is no such folder");
            return Optional.empty();
        }
        return Optional.of(new Folder(folder, faults).programme());
    }

    private Programme programme() {
        strayFiles();
        List<Member> members = new MembersTable(files, faults)
                .entries().stream().map(entry -> entry.whole(Records::member)).toList();
        Map<String, CaseStudy> cases = cases();
        Map<String, List<Meeting>> meetings = new LinkedHashMap<>();
        for (String site : yamlFiles(MEETINGS)) {
            meetings.put(site, meetings(site, cases));
        }
        List<Site> sites = entries(SITES, entry -> {
            String code = entry.line("code", 12);
            List<Member> there =
                    members.stream().filter(one -> one.site().equals(code)).toList();
            return Records.site(entry, there, meetings.getOrDefault(code, List.of()));
        });
        FileReader.Yaml programme = files.yaml(PROGRAMME);
        Programme read =
                new Entry(programme.root(), programme.origin(), faults).whole(entry -> Records.programme(entry, sites));
        if (!faults.any()) {
            unknownSites(members, meetings.keySet(), sites);
        }
        if (!faults.any()) {
            casesWithoutMeeting(cases, meetings);
        }
        return read;
    }

    /** What lies in the folder and is not read, most likely because its name is misspelt. */
    private void strayFiles() {
        for (Path file : list(folder)) {
            String name = nameOf(file);
            boolean isDirectory = Files.isDirectory(file);
            boolean known = isDirectory
                    ? Set.of(MEETINGS, CASES).contains(name)
                    : Set.of(PROGRAMME, SITES, MembersTable.FILE).contains(name);
            if (!known && (isDirectory || name.matches("(?i).*\\.(ya?ml|csv)"))) {
                faults.cause(
                        Origin.of(name),
                        isDirectory
                                ? "is no folder of a programme: those are meetings and cases"
                                : "is no file of a programme: those are programme.yaml, sites.yaml and members.csv");
            }
        }
        for (String part : List.of(MEETINGS, CASES)) {
            for (Path file : list(folder.resolve(part))) {
                if (Files.isDirectory(file) || !nameOf(file).endsWith(YAML)) {
                    faults.cause(Origin.of(part + "/" + nameOf(file)), "is not read: files here end in .yaml");
                }
            }
        }
        if (!Files.exists(folder.resolve(MEETINGS)) && Files.exists(folder.resolve(CASES))) {
            faults.cause(Origin.of(MEETINGS), "there is no such folder, and each case belongs to a meeting");
        }
    }

    /** One fault for each such site, however much there is of it. */
    private void unknownSites(List<Member> members, Set<String> meetings, List<Site> sites) {
        Set<String> unknown = members.stream().map(Member::site).collect(Collectors.toCollection(LinkedHashSet::new));
        unknown.addAll(meetings);
        sites.forEach(site -> unknown.remove(site.code()));
        for (String code : unknown) {
            List<Member> rows =
                    members.stream().filter(one -> one.site().equals(code)).toList();
            if (rows.isEmpty()) {
                faults.cause(Origin.of(MEETINGS + "/" + code + YAML), "there is no site " + code + " in " + SITES);
            } else {
                faults.cause(
                        rows.getFirst().origin().field("site"),
                        "there is no site %s in %s (in %d of the rows)".formatted(code, SITES, rows.size()));
            }
        }
    }

    private void casesWithoutMeeting(Map<String, CaseStudy> cases, Map<String, List<Meeting>> meetings) {
        Set<String> keys = meetings.values().stream()
                .flatMap(List::stream)
                .map(Meeting::key)
                .collect(Collectors.toCollection(HashSet::new));
        cases.forEach((meeting, study) -> {
            if (!keys.contains(meeting)) {
                faults.add(study.origin(), "there is no meeting with the key " + meeting);
            }
        });
    }

    private List<Meeting> meetings(String site, Map<String, CaseStudy> cases) {
        return entries(MEETINGS + "/" + site + YAML, entry -> Records.meeting(entry, cases)).stream()
                .sorted(Comparator.comparing(Meeting::startsAt))
                .toList();
    }

    /** By the key of the meeting. */
    private Map<String, CaseStudy> cases() {
        Map<String, CaseStudy> cases = new LinkedHashMap<>();
        for (String meeting : yamlFiles(CASES)) {
            FileReader.Yaml file = files.yaml(CASES + "/" + meeting + YAML);
            cases.put(meeting, new Entry(file.root(), file.origin(), faults).whole(Records::caseStudy));
        }
        return cases;
    }

    /** A file that is one list. */
    private <T> List<T> entries(String file, Function<Entry, T> reader) {
        FileReader.Yaml list = files.yaml(file);
        if (!list.root().isMissingNode() && !list.root().isArray()) {
            faults.cause(list.origin(), "a list is expected");
        }
        List<T> entries = new ArrayList<>();
        if (list.root().isArray()) {
            for (JsonNode node : list.root()) {
                Origin origin = list.origin()
                        .field("[" + entries.size() + "]")
                        .named(node.path("key").asText(node.path("code").asText()));
                entries.add(new Entry(node, origin, faults).whole(reader));
            }
        }
        return entries;
    }

    /** Their names without the ending. */
    private List<String> yamlFiles(String part) {
        return list(folder.resolve(part)).stream()
                .map(Folder::nameOf)
                .filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
    }

    /** What the folder holds, without hidden files; nothing if it is not there. */
    private List<Path> list(Path where) {
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(where)) {
            return content.filter(file -> !nameOf(file).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.cause(Origin.of(nameOf(where)), e.toString());
            return List.of();
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
