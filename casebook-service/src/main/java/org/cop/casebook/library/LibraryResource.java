package org.cop.casebook.library;

import static org.cop.kit.access.Permissions.PROGRAMME_PARTICIPANT;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cop.kit.access.Caller;
import org.cop.kit.text.TextPatterns;
import org.cop.kit.web.paging.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The published cases of a programme, for everybody in it as far as they were cleared for them. */
@Path("/api/v1/programmes/{programmeId}/case-studies")
@PermissionsAllowed(PROGRAMME_PARTICIPANT)
@Tag(name = "Library", description = "Published cases, for readers beyond their site")
public class LibraryResource {
    private final Library library;
    private final Caller caller;

    LibraryResource(Library library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPublishedCaseStudies",
            summary = "The published cases, the last published first",
            description = """
                    People of the programme find what was cleared for PROGRAMME or wider, commissioners what was cleared for COMMISSIONER or
                    PUBLIC.""")
    public RestResponse<List<PublishedLine>> list(
            UUID programmeId,
            @QueryParam("siteId") @Nullable UUID siteId,
            @QueryParam("theme") @Pattern(regexp = TextPatterns.CODE) @Nullable String theme,
            @BeanParam Paging paging) {
        return paging.answer(library.list(programmeId, caller.audienceIn(programmeId), siteId, theme, paging));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPublishedCaseStudy",
            summary = "One published case",
            description = "What was not cleared for the reader is not found (404), as if it did not exist.")
    public PublishedCase get(UUID programmeId, UUID id) {
        return library.get(programmeId, caller.audienceIn(programmeId), id);
    }
}
