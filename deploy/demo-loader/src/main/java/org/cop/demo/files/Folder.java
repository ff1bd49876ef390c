package org.cop.demo.files;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a programme's folder. What does not fit is noted with file, line and field, and the reading goes on. */
public final class Folder {
    private static final String YAML = ".yaml";

    private final Path folder;
    private final List<FileKind> kinds;
    private final Faults faults;
    private final FileReader files;

    private Folder(Path folder, List<FileKind> kinds, Faults faults) {
        this.folder = folder;
        this.kinds = kinds;
        this.faults = faults;
        this.files = new FileReader(folder, faults);
    }

    /** By the name of their kind, in the order of the files; what could be read. */
    public static Map<String, List<Entry>> read(Path folder, List<FileKind> kinds, Faults faults) {
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            faults.cause(Origin.of(folder.toString()), "there is no such folder");
            return entries;
        }
        Folder reader = new Folder(folder, kinds, faults);
        reader.strayFiles();
        kinds.forEach(kind -> entries.put(kind.name(), reader.entries(kind)));
        return entries;
    }

    private List<Entry> entries(FileKind kind) {
        List<Entry> entries = new ArrayList<>();
        if (kind.isFolder()) {
            for (Path file : list(folder.resolve(kind.folder()))) {
                if (nameOf(file).endsWith(YAML)) {
                    yaml(kind, kind.name() + nameOf(file), entries);
                }
            }
        } else if (kind.needed() || Files.exists(folder.resolve(kind.name()))) {
            if (kind.isTable()) {
                entries.addAll(new Table(kind, files, faults).entries());
            } else {
                yaml(kind, kind.name(), entries);
            }
        }
        return entries;
    }

    private void yaml(FileKind kind, String file, List<Entry> entries) {
        FileReader.Yaml read = files.yaml(file);
        if (read.root().isMissingNode()) {
            return;
        }
        if (!kind.isList()) {
            entries.add(Entry.read(read.root(), kind.shape(), read.origin(), faults));
        } else if (!read.root().isArray()) {
            faults.cause(read.origin(), "a list is expected");
        } else {
            int number = 0;
            for (JsonNode node : read.root()) {
                Origin origin = read.origin()
                        .at("[" + number++ + "]")
                        .named(node.path("key").asText(node.path("code").asText()));
                entries.add(Entry.read(node, kind.shape(), origin, faults));
            }
        }
    }

    /** What lies in the folder and is not read, most likely because its name is misspelt. */
    private void strayFiles() {
        for (Path file : list(folder)) {
            String name = nameOf(file);
            boolean isFolder = Files.isDirectory(file);
            boolean known = kinds.stream().anyMatch(kind -> kind.name().equals(isFolder ? name + "/" : name));
            if (!known && (isFolder || name.matches("(?i).*\\.(ya?ml|csv)"))) {
                faults.cause(
                        Origin.of(name),
                        "is no %s of a programme: those are %s"
                                .formatted(isFolder ? "folder" : "file", names(isFolder)));
            }
        }
        kinds.stream().filter(FileKind::isFolder).forEach(kind -> {
            for (Path file : list(folder.resolve(kind.folder()))) {
                if (Files.isDirectory(file) || !nameOf(file).endsWith(YAML)) {
                    faults.cause(Origin.of(kind.name() + nameOf(file)), "is not read: files here end in .yaml");
                }
            }
        });
    }

    private String names(boolean folders) {
        return kinds.stream()
                .filter(kind -> kind.isFolder() == folders)
                .map(kind -> folders ? kind.folder() : kind.name())
                .collect(joining(", "));
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
