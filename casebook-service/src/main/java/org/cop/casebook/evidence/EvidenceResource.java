package org.cop.casebook.evidence;

import static org.cop.kit.access.Permissions.KNOWLEDGE_BROKER;
import static org.cop.kit.access.Permissions.PROGRAMME_PARTICIPANT;
import static org.cop.kit.access.Permissions.PROGRAMME_STAFF;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.casebook.clearance.ClearanceRequest;
import org.cop.events.Audience;
import org.cop.kit.access.Caller;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.text.VisibleText;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence of a programme: added by its knowledge brokers, read by everybody in it as far as it is meant for them. */
@Path("/api/v1/programmes/{programmeId}/evidence")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Evidence", description = "Published works, with a brief to be said aloud")
public class EvidenceResource {

    private final EvidenceService service;
    private final Caller caller;

    EvidenceResource(EvidenceService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    public record EvidenceRequest(
            @Schema(
                    description = "Its title as published",
                    examples = "Comorbidity of substance misuse and mental illness")
            @NotBlank
            @Size(max = 400)
            @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
            String title,

            @Schema(description = "As a reference names them", examples = "Weaver T, Madden P, Charles V")
            @NotBlank
            @Size(max = 400)
            @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
            String authors,

            @Schema(description = "The year of its publication", examples = "2003") @NotNull @Min(1500) @Max(2100)
            Integer year,

            @Schema(description = "Also as it stands in a sentence or an address", examples = "10.1192/bjp.183.4.304")
            @Size(max = 500)
            @Nullable
            String doi,

            @Schema(description = "Begins with https://", examples = "https://example.org/report.pdf")
            @Size(max = 500)
            @Nullable
            String url,

            @Schema(description = "Journal, or publisher and place", examples = "British Journal of Psychiatry")
            @Size(max = 400)
            @Pattern(regexp = TextPatterns.ONE_LINE, message = "must be one line")
            @Nullable
            String source,

            @Schema(
                    description = "To be said aloud at a meeting: at most 80 words",
                    examples = "Two in three people in drug services had a mental health problem too.")
            @NotBlank
            @Size(max = 1000)
            String brief,

            @Schema(description = "If not today, an earlier day", examples = "2012-06-21") @Nullable
            LocalDate on) {

        Evidence.Work work() {
            return new Evidence.Work(
                    title.strip(),
                    authors.strip(),
                    year,
                    VisibleText.orNull(source),
                    Doi.normalise(doi),
                    Link.normalise(url),
                    brief.strip());
        }
    }

    /** @param cases absent for commissioners, who do not learn what sites work on */
    public record EvidenceView(
            @Schema(description = "Its id", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c15")
            UUID id,

            @Schema(description = "The programme", examples = "018f3c52-8c0b-7a0c-9d51-7f2b8a1f0c12")
            UUID programmeId,

            @Schema(
                    description = "Its title as published",
                    examples = "Comorbidity of substance misuse and mental illness")
            String title,

            @Schema(description = "As a reference names them", examples = "Weaver T, Madden P, Charles V")
            String authors,

            @Schema(description = "The year of its publication", examples = "2003")
            int year,

            @Schema(description = "Journal, or publisher and place", examples = "British Journal of Psychiatry")
            @Nullable
            String source,

            @Schema(description = "In small letters", examples = "10.1192/bjp.183.4.304") @Nullable
            String doi,

            @Schema(description = "Where it can be read", examples = "https://example.org/report.pdf") @Nullable
            String url,

            @Schema(
                    description = "The reference in one line",
                    examples = "Weaver T (2003) Comorbidity of substance misuse and mental illness.")
            String citation,

            @Schema(
                    description = "To be said aloud at a meeting: at most 80 words",
                    examples = "Two in three people in drug services had a mental health problem too.")
            String brief,

            @Schema(description = "The widest circle that may read it", examples = "PROGRAMME")
            Audience audience,

            @Schema(description = "The day it was added", examples = "2012-06-21")
            LocalDate addedOn,

            @Schema(
                    description = "To how many cases of the programme it was brought; absent for commissioners",
                    examples = "2")
            @Nullable
            Long cases) {

        static EvidenceView of(UsedEvidence used, Audience reader) {
            var evidence = used.evidence();
            return new EvidenceView(
                    evidence.id(),
                    evidence.programmeId(),
                    evidence.title(),
                    evidence.authors(),
                    evidence.year(),
                    evidence.source(),
                    evidence.doi(),
                    evidence.url(),
                    evidence.citation(),
                    evidence.brief(),
                    evidence.audience(),
                    evidence.addedOn(),
                    reader == Audience.PROGRAMME ? used.cases() : null);
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(KNOWLEDGE_BROKER)
    @Operation(operationId = "addEvidence", summary = "Add a published work", description = """
                    By a knowledge broker, for the people of the programme; wider circles read it once somebody else has cleared it. There is
                    one of each DOI in a programme: if the work is there already, the answer is 200 and the item as it is.""")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "200", description = "It was there already")
    public RestResponse<EvidenceView> add(UUID programmeId, @NotNull @Valid EvidenceRequest request) {
        var found = service.add(programmeId, request.work(), request.on());
        var item = found.what();
        var view = EvidenceView.of(item, Audience.PROGRAMME);
        int version = item.evidence().version();
        return found.isNew() ? Responses.created(view.id(), view, version) : Responses.ok(view, version);
    }

    @POST
    @Path("/{id}/clearance")
    @Idempotent
    @PermissionsAllowed(PROGRAMME_STAFF)
    @Operation(
            operationId = "clearEvidence",
            summary = "Clear an item for readers beyond the programme",
            description = """
                    By an editor, a knowledge broker, a facilitator or an administrator who did not add it (409 `own-evidence`), with every
                    point of the list true (409 `checklist-incomplete`). The last word counts: PROGRAMME takes it back from wider circles.
                    Send the ETag of what you have read as If-Match (428 without, also for `*`).""")
    @APIResponse(responseCode = "200", description = "The item")
    public RestResponse<EvidenceView> clear(
            UUID programmeId,
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @NotNull @Valid ClearanceRequest request) {
        return shown(service.clear(programmeId, id, ifMatch, request), Audience.PROGRAMME);
    }

    @GET
    @Operation(
            operationId = "listEvidence",
            summary = "The evidence of the programme, the newest first",
            description = "Commissioners see what was cleared for COMMISSIONER or PUBLIC.")
    public RestResponse<List<EvidenceView>> list(UUID programmeId, @BeanParam Paging paging) {
        var reader = caller.audienceIn(programmeId);
        return paging.answer(service.list(programmeId, reader, paging).map(item -> EvidenceView.of(item, reader)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvidence", summary = "One item of evidence")
    public RestResponse<EvidenceView> get(UUID programmeId, UUID id) {
        var reader = caller.audienceIn(programmeId);
        return shown(service.get(programmeId, id, reader), reader);
    }

    private static RestResponse<EvidenceView> shown(UsedEvidence item, Audience reader) {
        return Responses.ok(EvidenceView.of(item, reader), item.evidence().version());
    }
}
