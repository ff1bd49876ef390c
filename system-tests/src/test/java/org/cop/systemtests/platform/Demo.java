package org.cop.systemtests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reference programme as it stands in its files: what was entered into the platform, and so what it must know. */
public final class Demo {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Demo() {}

    public static JsonNode programme() {
        return read(RunningPlatform.DEMO.resolve("programme.yaml"));
    }

    /** All people of the sites: site, role, name, email, ... as in members.csv. */
    public static List<Map<String, String>> members() {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(
                        RunningPlatform.DEMO.resolve("members.csv").toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name and address of everybody: members, facilitators and the people appointed. */
    public static Map<String, String> namesByEmail() {
        Map<String, String> names = new TreeMap<>();
        members().forEach(member -> names.put(member.get("email"), member.get("name")));
        programme()
                .get("appointments")
                .forEach(person -> names.put(
                        person.get("email").asText(), person.get("name").asText()));
        return names;
    }

    /** The addresses of everybody whom the programme writes to, subscribers of its public editions included. */
    public static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>(namesByEmail().keySet());
        programme().get("publicSubscribers").forEach(address -> addresses.add(address.asText()));
        return addresses;
    }

    /** The case files by their key, such as {@code CP1-2012-03}. */
    public static Map<String, JsonNode> cases() {
        try (Stream<Path> files = Files.list(RunningPlatform.DEMO.resolve("cases"))) {
            Map<String, JsonNode> cases = new TreeMap<>();
            files.forEach(file -> cases.put(file.getFileName().toString().replace(".yaml", ""), read(file)));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The meetings of a site in their order. */
    public static List<JsonNode> meetings(String site) {
        JsonNode file = read(RunningPlatform.DEMO.resolve("meetings/" + site + ".yaml"));
        JsonNode list = file.isArray() ? file : file.get("meetings");
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    public static JsonNode sites() {
        JsonNode file = read(RunningPlatform.DEMO.resolve("sites.yaml"));
        return file.isArray() ? file : file.get("sites");
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
