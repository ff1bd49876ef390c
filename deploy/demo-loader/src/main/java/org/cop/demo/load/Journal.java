package org.cop.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ClientFailure;

/**
 * Which steps were taken, and the ids that came of them: a line of JSON for each, written when the platform has answered. So a load that was
 * interrupted goes on; a step whose answer was lost is taken again with the same idempotency key, which changes nothing.
 */
final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    /** @param ids by what they are of */
    record Line(String step, Map<String, String> ids) {}

    private Journal(Path file) {
        this.file = file;
    }

    static Path file(Path folder, String programme) {
        return folder.resolve(programme + ".journal");
    }

    /** @param ids learns those of earlier runs */
    static Journal open(Path folder, String programme, Ids ids) {
        Journal journal = new Journal(file(folder, programme));
        try {
            Files.createDirectories(folder);
            if (Files.exists(journal.file)) {
                for (String text : Files.readAllLines(journal.file)) {
                    journal.read(text, ids);
                }
            } else {
                Files.createFile(journal.file);
            }
        } catch (IOException e) {
            throw new ClientFailure("Cannot keep the journal of the load in " + journal.file + ": " + e, e);
        }
        return journal;
    }

    /** The last line of a run that was killed may be half a line: that step is taken again. */
    private void read(String text, Ids ids) {
        try {
            Line line = JSON.readValue(text, Line.class);
            done.add(line.step());
            line.ids().forEach(ids::put);
        } catch (JsonProcessingException e) {
            return;
        }
    }

    boolean isDone(String step) {
        return done.contains(step);
    }

    /** @return whether an earlier run began it too */
    boolean begin(String step) {
        String begun = "begun " + step;
        boolean before = isDone(begun);
        done(begun, Map.of());
        return before;
    }

    synchronized void done(String step, Map<String, String> ids) {
        try {
            String text = JSON.writeValueAsString(new Line(step, ids));
            // Begins with the line break: half a line of a killed run stays by itself.
            Files.writeString(file, "\n" + text, StandardOpenOption.APPEND);
            done.add(step);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
