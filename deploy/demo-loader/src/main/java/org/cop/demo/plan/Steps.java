package org.cop.demo.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.cop.demo.files.Origin;

/**
 * What is planned because of one entry of the files.
 *
 * @param key which those of all its steps begin with
 */
public record Steps(Draft draft, Lane lane, String key, Origin from) {
    /** Before the first day, or after the last. */
    public void outside(Phase phase, String move, Actor by, Action action) {
        add(Optional.empty(), phase, move, Optional.of(by), action, "", "");
    }

    public void outside(Phase phase, String move, Optional<Actor> by, Action action, String said) {
        add(Optional.empty(), phase, move, by, action, "", said);
    }

    public void on(LocalDate day, Phase phase, String move, Actor by, Action action) {
        on(day, phase, move, by, action, "", "");
    }

    /** @param news, said see {@link Step}; empty for none */
    public void on(LocalDate day, Phase phase, String move, Actor by, Action action, String news, String said) {
        add(Optional.of(day), phase, move, Optional.of(by), action, news, said);
    }

    private void add(
            Optional<LocalDate> day,
            Phase phase,
            String move,
            Optional<Actor> by,
            Action action,
            String news,
            String said) {
        String whole = move.isEmpty() ? key : key + "/" + move;
        draft.add(new Step(whole, phase, day, lane, by, action, from, news, said));
    }
}
