package org.cop.demo.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the files of a programme, each with its file, line and field. Causes come first: of a file that cannot be read as a whole
 * nothing else is said.
 */
public final class Faults {
    private record Fault(boolean cause, Origin origin, String what) {
        @Override
        public String toString() {
            return origin + ": " + what;
        }
    }

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    void add(Origin origin, String what) {
        faults.add(new Fault(false, origin, what));
    }

    /** Something that others follow from: a file or a folder that is not there, or not what it should be. */
    void cause(Origin origin, String what) {
        faults.add(new Fault(true, origin, what));
        unreadable.add(origin.file());
    }

    boolean any() {
        return !faults.isEmpty();
    }

    boolean anyCause() {
        return faults.stream().anyMatch(Fault::cause);
    }

    boolean anyCause(String file) {
        return unreadable.contains(file);
    }

    int count() {
        return faults.size();
    }

    /** Causes first, then in the order of the files and of their lines; each once. */
    public List<String> all() {
        return faults.stream()
                .filter(fault ->
                        fault.cause() || !unreadable.contains(fault.origin().file()))
                .sorted(Comparator.comparing((Fault fault) -> !fault.cause())
                        .thenComparing(fault -> fault.origin().file())
                        .thenComparingInt(fault -> fault.origin().line())
                        .thenComparing(Fault::toString))
                .map(Fault::toString)
                .distinct()
                .toList();
    }
}
