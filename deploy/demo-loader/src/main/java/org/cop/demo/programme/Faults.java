package org.cop.demo.programme;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files of a programme, each with its file and field. */
public final class Faults {
    private final List<String> faults = new ArrayList<>();

    void add(Origin origin, String what) {
        faults.add(origin + ": " + what);
    }

    /** In the order of the files, each once. */
    public List<String> all() {
        return faults.stream().sorted().distinct().toList();
    }
}
