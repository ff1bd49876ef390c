package org.cop.casebook.evidence;

import static org.cop.kit.access.Permissions.KNOWLEDGE_BROKER;
import static org.cop.kit.access.Permissions.PROGRAMME_PARTICIPANT;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cop.casebook.reader.ReaderCircles;
import org.cop.events.Audience;
import org.cop.kit.web.Responses;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence of a programme: added by its knowledge brokers, read by everybody in it as far as it is meant for them. */
@Path("/api/v1/programmes/{programmeId}/evidence")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Evidence", description = "Published works, with a brief to be said aloud")
public class EvidenceResource {
    private static final String ONE_LINE = "[^\\n\\t]*";

    private final EvidenceService service;
    private final ReaderCircles circles;

    EvidenceResource(EvidenceService service, ReaderCircles circles) {
        this.service = service;
        this.circles = circles;
    }

    public record EvidenceRequest(
            @NotBlank @Size(max = 400) @Pattern(regexp = ONE_LINE, message = "must be one line")
            String title,

            @Schema(examples = "Weaver T, Madden P, Charles V")
            @NotBlank
            @Size(max = 400)
            @Pattern(regexp = ONE_LINE, message = "must be one line")
            String authors,

            @NotNull @Min(1500) @Max(2100) Integer year,

            @Schema(description = "Also with https://doi.org/ before it", examples = "10.1192/bjp.183.4.304")
            @Size(max = 200)
            @Nullable
            String doi,

            @Schema(description = "Begins with https://") @Size(max = 500) @Nullable
            String url,

            @Schema(description = "Journal, or publisher and place")
            @Size(max = 400)
            @Pattern(regexp = ONE_LINE, message = "must be one line")
            @Nullable
            String source,

            @Schema(description = "To be said aloud at a meeting: at most 80 words") @NotBlank @Size(max = 1000)
            String brief,

            @Schema(description = "PROGRAMME or wider", defaultValue = "PROGRAMME") @Nullable
            Audience audience,

            @Nullable LocalDate on) {

        Evidence.Work work() {
            return new Evidence.Work(
                    title.strip(),
                    authors.strip(),
                    year,
                    source == null || source.isBlank() ? null : source.strip(),
                    Doi.normalise(doi),
                    url == null || url.isBlank() ? null : url.strip(),
                    brief.strip());
        }
    }

    /** @param cases absent for commissioners, who are not told what sites work on */
    public record EvidenceView(
            UUID id,
            UUID programmeId,
            String title,
            String authors,
            int year,
            @Nullable String source,
            @Nullable String doi,
            @Nullable String url,

            @Schema(description = "The reference in one line")
            String citation,

            String brief,
            Audience audience,
            LocalDate addedOn,

            @Schema(description = "To how many cases of the programme it was brought; absent for commissioners")
            @Nullable
            Long cases) {

        static EvidenceView of(UsedEvidence used, Audience circle) {
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
                    circle == Audience.PROGRAMME ? used.cases() : null);
        }
    }

    @POST
    @Idempotent
    @PermissionsAllowed(KNOWLEDGE_BROKER)
    @Operation(operationId = "addEvidence", summary = "Add a published work", description = """
                    By a knowledge broker. There is one of each DOI in a programme: if the work is there already, the answer is 200 and
                    the item as it is.""")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "200", description = "It was there already")
    public RestResponse<EvidenceView> add(UUID programmeId, @NotNull @Valid EvidenceRequest request) {
        var audience = request.audience() == null ? Audience.PROGRAMME : request.audience();
        var found = service.add(programmeId, request.work(), audience, request.on());
        var view = EvidenceView.of(found.what(), Audience.PROGRAMME);
        return found.isNew() ? Responses.created(view.id(), view) : RestResponse.ok(view);
    }

    @GET
    @Operation(
            operationId = "listEvidence",
            summary = "The evidence of the programme, the newest first",
            description = "Commissioners see what was added for COMMISSIONER or PUBLIC.")
    public RestResponse<List<EvidenceView>> list(UUID programmeId, @BeanParam Paging paging) {
        var circle = circles.of(programmeId);
        return paging.answer(service.list(programmeId, circle, paging).map(item -> EvidenceView.of(item, circle)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvidence", summary = "One item of evidence")
    public EvidenceView get(UUID programmeId, UUID id) {
        var circle = circles.of(programmeId);
        return EvidenceView.of(service.get(programmeId, id, circle), circle);
    }
}
