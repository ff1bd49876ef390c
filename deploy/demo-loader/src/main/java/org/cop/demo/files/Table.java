package org.cop.demo.files;

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

/** Reads a table: comma-separated, the first line names the columns, blank lines do not count. */
final class Table {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

    private final FileKind kind;
    private final FileReader files;
    private final Faults faults;

    private record Row(int line, List<String> cells) {}

    Table(FileKind kind, FileReader files, Faults faults) {
        this.kind = kind;
        this.files = files;
        this.faults = faults;
    }

    List<Entry> entries() {
        List<Row> rows = files.text(kind.name()).map(this::rows).orElse(List.of());
        if (rows.isEmpty()) {
            if (!faults.anyCause(kind.name())) {
                faults.cause(Origin.of(kind.name()), "is empty");
            }
            return List.of();
        }
        Row header = rows.getFirst();
        Optional<String> wrong = wrongWith(header.cells());
        if (wrong.isPresent()) {
            faults.cause(Origin.line(kind.name(), header.line()), wrong.get());
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
            files.notWellFormed(kind.name(), e);
        }
        return rows;
    }

    private Optional<String> wrongWith(List<String> header) {
        List<String> columns = kind.shape().columns();
        String wanted = "the first line is " + String.join(",", columns);
        Set<String> missing = new LinkedHashSet<>(columns);
        missing.removeAll(header);
        Set<String> unknown = new LinkedHashSet<>(header);
        unknown.removeAll(kind.shape().fields().keySet());
        if (header.size() == 1
                && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
            return Optional.of("its values are not separated by commas; " + wanted);
        }
        if (missing.size() == columns.size()) {
            return Optional.of("it has no header; " + wanted);
        }
        if (Set.copyOf(header).size() < header.size()) {
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
        Origin origin = Origin.line(kind.name(), row.line());
        if (row.cells().size() > header.cells().size()) {
            faults.gap(
                    origin,
                    "has %d values, %d at most are expected (one with a comma in it stands in quotation marks)"
                            .formatted(row.cells().size(), header.cells().size()));
        }
        return Entry.read(
                values, kind.shape(), origin.named(values.path("email").asText()), faults);
    }
}
