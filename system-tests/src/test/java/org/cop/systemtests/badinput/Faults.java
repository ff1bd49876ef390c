package org.cop.systemtests.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** All the ways to break a request. */
final class Faults {
    private final List<Fault> all = new ArrayList<>();

    static List<Fault> all() {
        var faults = new Faults();
        ShapeFaults.addTo(faults);
        ValueFaults.addTo(faults);
        TextFaults.addTo(faults);
        EncodingFaults.addTo(faults);
        FormFaults.addTo(faults);
        AddressFaults.addTo(faults);
        HeaderFaults.addTo(faults);
        return List.copyOf(faults.all);
    }

    /** Refused, with one of these statuses. */
    void refused(
            Kind kind,
            String name,
            Set<Integer> statuses,
            Predicate<Endpoint> fits,
            BiConsumer<RequestBuilder, Random> breaking) {
        all.add(new Fault(kind, name, statuses, 10, fits, breaking));
    }

    /** Refused too, but dear to send: seldom. */
    void seldomRefused(
            Kind kind,
            String name,
            Set<Integer> statuses,
            Predicate<Endpoint> fits,
            BiConsumer<RequestBuilder, Random> breaking) {
        all.add(new Fault(kind, name, statuses, 1, fits, breaking));
    }

    /** Strange, but nobody needs to refuse it. */
    void strange(Kind kind, String name, Predicate<Endpoint> fits, BiConsumer<RequestBuilder, Random> breaking) {
        all.add(new Fault(kind, name, Set.of(), 5, fits, breaking));
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
