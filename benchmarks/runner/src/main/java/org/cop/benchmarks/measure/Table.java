package org.cop.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows of text and numbers, printed with aligned columns as Markdown, so that it can be kept as it is. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... columns) {
        rows.add(List.of(columns));
    }

    /** Numbers are written with as many digits as they are good for. */
    public void row(Object... cells) {
        rows.add(java.util.Arrays.stream(cells).map(Table::text).toList());
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number when number.isNaN() -> "-";
            case Double number ->
                String.format(
                        Locale.ROOT,
                        Math.abs(number) >= 100 ? "%.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.2f",
                        number);
            default -> String.valueOf(cell);
        };
    }

    public void print() {
        int columns = rows.getFirst().size();
        int[] width = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        System.out.println();
        for (int i = 0; i < rows.size(); i++) {
            System.out.println(line(rows.get(i), width));
            if (i == 0) {
                System.out.println(ruler(width));
            }
        }
        System.out.println();
    }

    /** The first column is a name and stands to the left, the others to the right. */
    private static String line(List<String> cells, int[] width) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < width.length; column++) {
            line.append(String.format(
                    column == 0 ? " %-" + width[column] + "s |" : " %" + width[column] + "s |", cells.get(column)));
        }
        return line.toString();
    }

    private static String ruler(int[] width) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < width.length; column++) {
            line.append("-".repeat(width[column] + 1)).append(column == 0 ? "-|" : ":|");
        }
        return line.toString();
    }
}
