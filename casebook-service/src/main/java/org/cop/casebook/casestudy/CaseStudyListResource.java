package org.cop.casebook.casestudy;

import static org.cop.kit.access.Permissions.SITE_CASEWORK;
import static org.cop.kit.access.Permissions.SITE_MEMBER;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.events.Audience;
import org.cop.events.CasebookEvent.CaseKind;
import org.cop.events.CasebookEvent.Outcome;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cases of a site one beside the other, and the wordings that each has had. */
@Path("/api/v1/sites/{siteId}/case-studies")
@PermissionsAllowed(SITE_CASEWORK)
@Tag(name = "Case studies")
public class CaseStudyListResource {
    private final CaseStudyService service;

    CaseStudyListResource(CaseStudyService service) {
        this.service = service;
    }

    /** A case in the list of its site. Of a withdrawn one there is nothing that it said. */
    public record CaseStudyLine(
            @Schema(description = "Its id", examples = "0d0f4c52-8c0b-4a0c-9d51-7f2b8a1f0c11")
            UUID id,

            @Schema(description = "How far it has come", examples = "IN_REVIEW")
            CaseState state,

            @Schema(description = "When it was begun", examples = "2012-03-12T09:30:00Z")
            Instant draftedAt,

            @Schema(
                    description = "Its title; absent once it is withdrawn",
                    examples = "The weekend nobody was there for")
            @Nullable
            String title,

            @Schema(
                    description = "The one line that may travel",
                    examples = "Plan for the weekend while it is still Wednesday.")
            @Nullable
            String summary,

            @Schema(description = "Something that was hard, or something that worked", examples = "CHALLENGE") @Nullable
            CaseKind kind,

            @Schema(description = "Codes of what it is about", examples = "[\"weekend-crises\"]") @Nullable
            List<String> themes,

            @Schema(description = "Whether it is going on", examples = "true") @Nullable
            Boolean live,

            @Schema(description = "Whether several agencies work on it", examples = "true") @Nullable
            Boolean jointlyWorked,

            @Schema(description = "What came of it", examples = "MAINTENANCE") @Nullable
            Outcome outcome,

            @Schema(description = "Which wording this is, counted from 1", examples = "2") @Nullable
            Integer revision,

            @Schema(
                    description = "The widest circle that the present wording was cleared for; absent if for none",
                    examples = "SITE")
            @Nullable
            Audience clearedFor,

            @Schema(description = "The day of the meeting at which it was presented", examples = "2012-03-14") @Nullable
            LocalDate presentedOn,

            @Schema(description = "The day it was published", examples = "2012-04-20") @Nullable
            LocalDate publishedOn) {

        /** Says only which case it is: what is printed ends in a log. */
        @Override
        public String toString() {
            return "CaseStudyLine[" + id + "]";
        }
    }

    /** One wording that a case has had. */
    public record RevisionView(
            @Schema(description = "Which wording this is, counted from 1", examples = "2")
            int revision,

            @Schema(description = "The account that wrote it", examples = "6f1f3c0e-6b0e-4f7a-9a55-0b6f0f3a2d11")
            String editedBy,

            @Schema(description = "When", examples = "2012-03-12T09:30:00Z")
            Instant editedAt,

            @Schema(description = "What it says") CaseContent content) {

        static RevisionView of(CaseText text) {
            return new RevisionView(text.revision(), text.editedBy(), text.editedAt(), text.content());
        }
    }

    @GET
    @Operation(
            operationId = "listCaseStudies",
            summary = "The cases of the site, the newest first",
            description = "Without the texts, which each case shows by itself, and without the first drafts of others.")
    public RestResponse<List<CaseStudyLine>> list(
            UUID siteId, @QueryParam("state") @Nullable CaseState state, @BeanParam Paging paging) {
        return paging.answer(service.list(siteId, state, paging));
    }

    @GET
    @Path("/{id}/revisions")
    @PermissionsAllowed(SITE_MEMBER)
    @Operation(
            operationId = "listRevisions",
            summary = "The wordings that the case has had, the newest first",
            description = """
                    For the people of the site, with who wrote each and when. What the author wrote before handing the case in for the first
                    time only the author finds here. Some time after the publication only the published wording is left; of a withdrawn case
                    there is none.""")
    public RestResponse<List<RevisionView>> revisions(UUID siteId, UUID id, @BeanParam Paging paging) {
        return paging.answer(service.revisions(siteId, id, paging).map(RevisionView::of));
    }
}
