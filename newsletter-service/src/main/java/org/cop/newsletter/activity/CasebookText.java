package org.cop.newsletter.activity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cop.events.CasebookEvent.CaseStudyPublished;
import org.cop.events.CasebookEvent.EvidenceAdded;
import org.cop.events.CasebookEvent.Outcome;
import org.jspecify.annotations.Nullable;

/** What an edition says of case studies and evidence. */
final class CasebookText {
    private CasebookText() {}

    static ActivityLine caseStudy(CaseStudyPublished published) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (published.kind()) {
                    case CHALLENGE -> "A challenge.";
                    case INNOVATION -> "Innovative practice.";
                });
        if (!published.themes().isEmpty()) {
            sentences.add("Themes: "
                    + published.themes().stream().map(IssueText::theme).collect(Collectors.joining(", ")) + ".");
        }
        if (published.outcome() != null) {
            sentences.add("Outcome: " + outcome(published.outcome()) + ".");
        }
        return new ActivityLine(published.title(), published.summary(), String.join(" ", sentences), null);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case RECOVERY -> "recovery";
            case MAINTENANCE -> "kept stable";
            case PREVENTION -> "worse prevented";
            case NONE_YET -> "none yet";
        };
    }

    static ActivityLine evidence(EvidenceAdded added) {
        return new ActivityLine(null, added.citation(), added.citation() + "\n" + added.brief(), link(added));
    }

    private static @Nullable String link(EvidenceAdded added) {
        if (added.url() != null && added.url().matches("https?://\\S+")) {
            return added.url();
        }
        return added.doi() != null && added.doi().matches("10\\.\\S+") ? doiLink(added.doi()) : null;
    }

    /** Percent-encoded, or what stands behind {@code #} or {@code ?} would not reach the resolver. Source: DOI Handbook, "Encoding". */
    private static @Nullable String doiLink(String doi) {
        try {
            return new URI("https", "doi.org", "/" + doi, null).toASCIIString().replace("+", "%2B");
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
