package org.cop.demo.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line of its file a field stands. */
final class Lines {
    static final Lines UNKNOWN = new Lines(0);

    private final int whole;
    private final Map<String, Integer> byPath = new HashMap<>();

    private Lines(int whole) {
        this.whole = whole;
    }

    /** All of it stands on one line, as a row of a table does. */
    static Lines row(int line) {
        return new Lines(line);
    }

    /** @param parser at the beginning of a YAML file */
    static Lines of(JsonParser parser) throws IOException {
        Lines lines = new Lines(0);
        if (parser.nextToken() != null) {
            lines.read(parser, "");
        }
        return lines;
    }

    private void read(JsonParser parser, String path) throws IOException {
        byPath.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = join(path, parser.currentName());
                byPath.putIfAbsent(field, parser.currentTokenLocation().getLineNr());
                parser.nextToken();
                read(parser, field);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                read(parser, join(path, "[" + i + "]"));
            }
        }
    }

    /** Of the field, or else of the nearest thing around it; 0 for the file as a whole. */
    int of(String path) {
        String at = path;
        while (!at.isEmpty()) {
            Integer line = byPath.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return whole;
    }

    static String join(String path, String field) {
        return path.isEmpty() || field.startsWith("[") ? path + field : path + "." + field;
    }
}
