package org.cop.membership.matrix;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cop.events.Sector;
import org.cop.membership.matrix.MembershipMatrix.Totals;

/**
 * The matrix for a spreadsheet, as the figure prints it: one row for each job, and the totals below (RFC 4180). A job title that begins like
 * a formula is written so that no spreadsheet computes it.
 */
@Provider
@Produces(MatrixCsv.TEXT_CSV)
public class MatrixCsv implements MessageBodyWriter<MembershipMatrix> {
    static final String TEXT_CSV = "text/csv";

    /** What a spreadsheet takes for the beginning of a formula, behind spaces and what nobody sees, in whatever width, too. */
    private static final Pattern FORMULA = Pattern.compile("[\\p{Z}\\p{C}]*[=+\\-@|%]");

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == MembershipMatrix.class;
    }

    @Override
    public void writeTo(
            MembershipMatrix matrix,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException, WebApplicationException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, TEXT_CSV + ";charset=UTF-8");
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"membership-matrix.csv\"");
        body.write(text(matrix).getBytes(StandardCharsets.UTF_8));
    }

    static String text(MembershipMatrix matrix) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("Sector", "Job title", matrix.sites()));
        matrix.rows()
                .forEach(row -> lines.add(line(
                        name(row.sector()),
                        row.jobTitle(),
                        matrix.sites().stream()
                                .map(site -> row.cells().getOrDefault(site, ""))
                                .toList())));
        lines.add(totals("Confirmed (X and F)", matrix, Totals::confirmed));
        lines.add(totals("X attended two or more meetings", matrix, Totals::x));
        lines.add(totals("F facilitator", matrix, Totals::f));
        lines.add(totals("Y attended fewer than two, not counted", matrix, Totals::y));
        // The mark at the beginning tells spreadsheets that it is UTF-8.
        return lines.stream()
                .map(line -> line.stream().map(MatrixCsv::field).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    private static List<String> totals(String what, MembershipMatrix matrix, ToIntFunction<Totals> count) {
        return line(
                "Total",
                what,
                matrix.sites().stream()
                        .map(site -> matrix.totals().get(site))
                        .map(count::applyAsInt)
                        .map(String::valueOf)
                        .toList());
    }

    private static List<String> line(String first, String second, List<String> rest) {
        List<String> line = new ArrayList<>(List.of(first, second));
        line.addAll(rest);
        return line;
    }

    private static String name(Sector sector) {
        return switch (sector) {
            case VOLUNTARY -> "Voluntary sector";
            case LOCAL_AUTHORITY -> "Local authority";
            case NHS -> "NHS";
            case CRIMINAL_JUSTICE -> "Criminal justice";
            case EXPERT_BY_EXPERIENCE -> "Experts by experience";
        };
    }

    private static String field(String text) {
        boolean formula = FORMULA.matcher(Normalizer.normalize(text, Form.NFKC)).lookingAt();
        var harmless = formula ? "'" + text : text;
        return harmless.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0) || formula
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
