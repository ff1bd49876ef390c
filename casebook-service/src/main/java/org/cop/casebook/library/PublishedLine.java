package org.cop.casebook.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.CasebookEvent.Kind;
import org.cop.events.CasebookEvent.Outcome;
import org.jspecify.annotations.Nullable;

/** A published case in a list. */
public record PublishedLine(
        UUID id,
        UUID siteId,
        String title,
        String summary,
        Kind kind,
        List<String> themes,
        @Nullable Outcome outcome,
        LocalDate publishedOn) {}
