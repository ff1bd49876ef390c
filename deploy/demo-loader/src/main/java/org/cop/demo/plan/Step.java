package org.cop.demo.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.files.Origin;

/**
 * One thing that somebody does.
 *
 * @param key tells it apart from every other step of the programme, also in another run
 * @param on absent before the first day and after the last
 * @param by nobody in particular if absent
 * @param origin where in the files it is from
 * @param news the kind of activity that the newsletter makes of it, as that service calls it; empty for none
 * @param said for the person who waits; with {@code %d} in it, how many such steps there were; empty for nothing
 */
public record Step(
        String key,
        Phase phase,
        Optional<LocalDate> on,
        Lane lane,
        Optional<Actor> by,
        Action action,
        Origin origin,
        String news,
        String said) {

    public Step byNobody() {
        return new Step(key, phase, on, lane, Optional.empty(), action, origin, news, said);
    }
}
