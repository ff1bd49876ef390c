package org.cop.demo.programme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code members.csv}: comma-separated, the first line names the columns, blank lines do not count. */
final class MembersTable {
    static final String FILE = "members.csv";

    private static final List<String> COLUMNS = List.of(
            "site",
            "role",
            "name",
            "email",
            "sector",
            "job_title",
            "agency",
            "invited_on",
            "joined_on",
            "left_on",
            "leaving_reason",
            "figure1");

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private final FileReader files;
    private final Faults faults;

    private record Row(int line, List<String> cells) {}

    MembersTable(FileReader files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    List<Entry> entries() {
        List<Row> rows = files.text(FILE).map(this::rows).orElse(List.of());
        if (rows.isEmpty()) {
            if (!faults.anyCause(FILE)) {
                faults.cause(Origin.of(FILE), "is empty");
            }
            return List.of();
        }
        Row header = rows.getFirst();
        Optional<String> wrong = wrongWith(header.cells());
        if (wrong.isPresent()) {
            faults.cause(Origin.line(FILE, header.line()), wrong.get());
            return List.of();
        }
        return rows.stream().skip(1).map(row -> entry(header, row)).toList();
    }

    private List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = CSV.createParser(text)) {
            List<String> cells = new ArrayList<>();
            int line = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.END_ARRAY) {
                    if (!cells.stream().allMatch(String::isBlank)) {
                        rows.add(new Row(line, List.copyOf(cells)));
                    }
                    cells.clear();
                } else if (token != JsonToken.START_ARRAY) {
                    if (cells.isEmpty()) {
                        line = parser.currentTokenLocation().getLineNr();
                    }
                    cells.add(parser.getText());
                }
            }
        } catch (IOException e) {
            files.notWellFormed(FILE, e);
        }
        return rows;
    }

    private static Optional<String> wrongWith(List<String> header) {
        String wanted = "the first line is " + String.join(",", COLUMNS);
        Set<String> missing = new LinkedHashSet<>(COLUMNS);
        missing.removeAll(header);
        Set<String> unknown = new LinkedHashSet<>(header);
        unknown.removeAll(COLUMNS);
        if (header.size() == 1
                && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
            return Optional.of("its values are not separated by commas; " + wanted);
        }
        if (missing.size() == COLUMNS.size()) {
            return Optional.of("it has no header; " + wanted);
        }
        if (header.size() > COLUMNS.size() && unknown.isEmpty()) {
            return Optional.of("a column is there twice; " + wanted);
        }
        if (missing.isEmpty() && unknown.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((missing.isEmpty() ? "" : "the column " + String.join(", ", missing) + " is missing; ")
                + (unknown.isEmpty() ? "" : "there is no column " + String.join(", ", unknown) + "; ")
                + wanted);
    }

    private Entry entry(Row header, Row row) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(header.cells().size(), row.cells().size()); i++) {
            values.put(header.cells().get(i), row.cells().get(i));
        }
        Origin origin = Origin.line(FILE, row.line());
        if (row.cells().size() > header.cells().size()) {
            faults.add(
                    origin,
                    "has %d values, %d at most are expected (one with a comma in it stands in quotation marks)"
                            .formatted(row.cells().size(), header.cells().size()));
        }
        return new Entry(values, origin.named(values.path("email").asText()), faults);
    }
}
