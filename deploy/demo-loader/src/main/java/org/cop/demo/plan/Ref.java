package org.cop.demo.plan;

/** Something that the files call by a name of their own, and the platform by an id. */
public record Ref(String kind, String name) {
    /** There is one. */
    public static final Ref PROGRAMME = new Ref("programme", "");

    @Override
    public String toString() {
        return name.isEmpty() ? kind : kind + " " + name;
    }
}
