package org.cop.demo.files;

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
    private enum Weight {
        /** Others follow from it. */
        CAUSE,
        /** What is there instead is not known. */
        GAP,
        /** Nothing follows from it. */
        SLIP
    }

    private record Fault(Weight weight, Origin origin, String what) {
        @Override
        public String toString() {
            return origin + ": " + what;
        }
    }

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    /** Nothing follows from it. */
    public void slip(Origin origin, String what) {
        faults.add(new Fault(Weight.SLIP, origin, what));
    }

    /** Something that is needed, and is not there or cannot be read. */
    public void gap(Origin origin, String what) {
        faults.add(new Fault(Weight.GAP, origin, what));
    }

    /** Something that others follow from: a file or a folder that is not there, or not what it should be. */
    public void cause(Origin origin, String what) {
        faults.add(new Fault(Weight.CAUSE, origin, what));
        unreadable.add(origin.file());
    }

    /** Whether enough could be read to look at what the files say of each other. */
    public boolean onlySlips() {
        return faults.stream().allMatch(fault -> fault.weight() == Weight.SLIP);
    }

    boolean anyCause(String file) {
        return unreadable.contains(file);
    }

    /** Causes first, then in the order of the files and of their lines; each once. */
    public List<String> all() {
        return faults.stream()
                .filter(fault -> fault.weight() == Weight.CAUSE
                        || !unreadable.contains(fault.origin().file()))
                .sorted(Comparator.comparing((Fault fault) -> fault.weight() != Weight.CAUSE)
                        .thenComparing(fault -> fault.origin().file())
                        .thenComparingInt(fault -> fault.origin().line())
                        .thenComparing(Fault::toString))
                .map(Fault::toString)
                .distinct()
                .toList();
    }
}
