package org.cop.casebook.issue;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.cop.events.IssueEvent.Severity;
import org.cop.kit.text.TextPatterns;
import org.jspecify.annotations.Nullable;

/** Which issues of a list somebody wants to see; nothing said, all of them. */
public class IssueFilter {
    @QueryParam("theme")
    @Pattern(regexp = TextPatterns.CODE)
    @Nullable
    String theme;

    @QueryParam("severity")
    @Nullable
    Severity severity;

    @QueryParam("state")
    @Nullable
    IssueState state;
}
