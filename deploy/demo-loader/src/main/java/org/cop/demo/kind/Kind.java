package org.cop.demo.kind;

import java.util.List;
import java.util.function.Consumer;
import org.cop.demo.files.FileKind;
import org.cop.demo.files.Shape;
import org.cop.demo.plan.Draft;

/** A kind of file, and what is planned because of it. Who adds a feature adds a class with its fields and its steps, and a line here. */
public record Kind(FileKind file, Consumer<Draft> plan) {
    public static final List<Kind> ALL = List.of(
            one(Draft.PROGRAMME, Programmes.SHAPE, Programmes::plan),
            list(Draft.SITES, true, Sites.SHAPE, Sites::plan),
            list(Draft.MEMBERS, true, Members.SHAPE, Members::plan),
            list(Meetings.FILES, false, Meetings.SHAPE, Meetings::plan),
            new Kind(new FileKind(Cases.FILES, false, false, Cases.SHAPE), Cases::plan),
            list(EvidenceItems.FILE, false, EvidenceItems.SHAPE, EvidenceItems::plan),
            list(Issues.FILES, false, Issues.SHAPE, Issues::plan),
            list(EditionWishes.FILE, false, EditionWishes.SHAPE, EditionWishes::plan));

    private static Kind one(String name, Shape shape, Consumer<Draft> plan) {
        return new Kind(new FileKind(name, true, false, shape), plan);
    }

    private static Kind list(String name, boolean needed, Shape shape, Consumer<Draft> plan) {
        return new Kind(new FileKind(name, needed, true, shape), plan);
    }

    public static List<FileKind> files() {
        return ALL.stream().map(Kind::file).toList();
    }
}
