package org.cop.demo.files;

/**
 * Where in the files something stands, for messages.
 *
 * @param file relative to the programme's folder
 * @param place the field or the key in it; empty for the file as a whole
 * @param path the same by positions, as {@code lines} knows it
 */
public record Origin(String file, String place, String path, Lines lines) {
    static Origin of(String file) {
        return new Origin(file, "", "", Lines.UNKNOWN);
    }

    static Origin of(String file, Lines lines) {
        return new Origin(file, "", "", lines);
    }

    static Origin line(String file, int line) {
        return new Origin(file, "", "", Lines.row(line));
    }

    /** Something in it: {@code answer}, {@code answer.text} or {@code [2]}. */
    public Origin at(String name) {
        return new Origin(file, Lines.join(place, name), Lines.join(path, name), lines);
    }

    /** What people call it, instead of its position. */
    Origin named(String key) {
        return key.isEmpty() ? this : new Origin(file, key, path, lines);
    }

    /** Name of the file without folder and ending. */
    public String stem() {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** Tells it apart from everything else in the files; the same when lines move. */
    public String key() {
        return file + "#" + place;
    }

    /** From 1; 0 for the file as a whole. */
    public int line() {
        return lines.of(path);
    }

    @Override
    public String toString() {
        String where = line() == 0 ? file : file + ":" + line();
        return place.isEmpty() ? where : where + " " + place;
    }
}
