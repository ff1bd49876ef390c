package org.cop.demo.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads single files of a programme's folder. A file that cannot be read is one fault, whatever would have stood in it. */
final class FileReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;
    private final Faults faults;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param root missing if the file could not be read, or is empty */
    record Yaml(JsonNode root, Origin origin) {}

    FileReader(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Yaml yaml(String file) {
        Optional<String> text = text(file);
        if (text.isEmpty()) {
            return new Yaml(MissingNode.getInstance(), Origin.of(file));
        }
        try (JsonParser parser = yaml.createParser(text.get())) {
            JsonNode root = yaml.readTree(text.get());
            if (root == null || root.isNull() || root.isMissingNode()) {
                faults.cause(Origin.of(file), "is empty");
                return new Yaml(MissingNode.getInstance(), Origin.of(file));
            }
            return new Yaml(root, Origin.of(file, Lines.of(parser)));
        } catch (IOException e) {
            notWellFormed(file, e);
            return new Yaml(MissingNode.getInstance(), Origin.of(file));
        }
    }

    /** Empty if there is no such file, or it is in another encoding. */
    Optional<String> text(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(folder.resolve(file));
        } catch (NoSuchFileException e) {
            faults.cause(Origin.of(file), "there is no such file");
            return Optional.empty();
        } catch (IOException e) {
            faults.cause(Origin.of(file), e.toString());
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.cause(
                    Origin.line(file, lineOf(bytes, in.position())),
                    "is not in UTF-8 from here on (Windows-1252, perhaps): save it as UTF-8");
            return Optional.empty();
        }
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    void notWellFormed(String file, IOException e) {
        if (e instanceof JacksonException jackson) {
            String what = jackson.getOriginalMessage().lines().findFirst().orElse("it is not well-formed");
            JsonLocation where = jackson.getLocation();
            faults.cause(where == null ? Origin.of(file) : Origin.line(file, where.getLineNr()), what);
        } else {
            faults.cause(Origin.of(file), e.toString());
        }
    }
}
