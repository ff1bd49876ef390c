package org.cop.demo.programme;

/**
 * Where in the files something stands, for messages.
 *
 * @param file relative to the programme's folder
 * @param place the field, the line or the key in it; empty for the file as a whole
 */
public record Origin(String file, String place) {
    /** Visible ASCII without spaces, as far as the names of files are. */
    public String key() {
        return file + "#" + place;
    }

    @Override
    public String toString() {
        return place.isEmpty() ? file : file + " " + place;
    }
}
