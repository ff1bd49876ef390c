package org.cop.demo.programme;

import java.util.Optional;

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

    /** Something in it. An empty name is the thing itself. */
    Origin field(String name) {
        return name.isEmpty() ? this : new Origin(file, Lines.join(place, name), Lines.join(path, name), lines);
    }

    /** The field of that name, if it stands there on a line of its own. */
    public Optional<Origin> existing(String name) {
        return Optional.of(field(name)).filter(found -> lines.has(found.path()));
    }

    /** What people call it, instead of its position. */
    Origin named(String key) {
        return key.isEmpty() ? this : new Origin(file, key, path, lines);
    }

    /** Visible ASCII without spaces, as far as the names of files are; the same when lines move. */
    public String key() {
        return file + "#" + place;
    }

    int line() {
        return lines.of(path);
    }

    @Override
    public String toString() {
        String where = line() == 0 ? file : file + ":" + line();
        return place.isEmpty() ? where : where + " " + place;
    }
}
