package org.cop.demo.files;

/**
 * A kind of file in a programme's folder.
 *
 * @param name {@code sites.yaml}, or {@code meetings/} for a folder of such files; a table ends in {@code .csv}
 * @param needed otherwise it may be missing
 * @param isList otherwise a file is one thing
 */
public record FileKind(String name, boolean needed, boolean isList, Shape shape) {
    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isTable() {
        return name.endsWith(".csv");
    }

    String folder() {
        return name.substring(0, name.length() - 1);
    }
}
