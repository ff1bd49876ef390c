package org.cop.kit.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.kit.web.paging.Paging;
import org.cop.kit.web.problem.InvalidRequest;
import org.cop.kit.web.problem.RuleBroken;
import org.cop.kit.web.problem.TooManyRequests;
import org.cop.kit.web.problem.Unavailable;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Everything that a resource of a service may do, once. */
@Path("/api/v1/notes")
@PermitAll
public class NoteResource {
    enum Colour {
        RED,
        GREEN
    }

    record NewNote(@NotBlank @Size(max = 40) String title) {}

    record AddressRequest(@NotBlank @Email @Size(max = 254) String email) {}

    record NoteView(UUID id, String title, int version) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.title(), note.version());
        }
    }

    record Entry(@NotNull UUID id, @NotNull Colour colour, int count, boolean done) {}

    record Everything(
            @Nullable String text,
            @Size(max = 3) @Nullable List<@Valid Entry> entries,
            @Nullable List<@NotBlank String> tags,
            @Nullable Map<String, String> labels,
            @Nullable LocalDate on,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable Integer number) {}

    private final NoteService notes;
    private final EntityManager entities;

    NoteResource(NoteService notes, EntityManager entities) {
        this.notes = notes;
        this.entities = entities;
    }

    @GET
    public RestResponse<List<NoteView>> list(@RestQuery String prefix, @BeanParam Paging paging) {
        return paging.answer(notes.list(prefix, paging).map(NoteView::of));
    }

    @GET
    @Path("/{id}")
    public RestResponse<NoteView> get(UUID id) {
        var note = notes.require(id);
        return Responses.ok(NoteView.of(note), note.version());
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    public RestResponse<NoteView> create(@Valid @NotNull NewNote request) {
        var note = notes.create(request.title());
        return Responses.created(note.id(), NoteView.of(note), note.version());
    }

    @PUT
    @Path("/{id}")
    public RestResponse<NoteView> rename(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull NewNote request) {
        var note = notes.rename(id, ifMatch, request.title());
        return Responses.ok(NoteView.of(note), note.version());
    }

    @POST
    @Path("/{id}/renaming")
    @Idempotent
    public RestResponse<NoteView> renaming(
            UUID id,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull NewNote request) {
        return rename(id, ifMatch, request);
    }

    @POST
    @Path("/{id}/mark")
    public NoteView mark(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return NoteView.of(notes.mark(id, ifMatch));
    }

    @POST
    @Path("/{id}/late-renaming")
    public NoteView renameTooLate(UUID id, @Valid @NotNull NewNote request) {
        return NoteView.of(notes.renameTooLate(id, request.title()));
    }

    @POST
    @Path("/own")
    @Authenticated
    @Idempotent
    @ResponseStatus(201)
    public List<NoteView> createOwn(@Valid @NotNull NewNote request) {
        return List.of(NoteView.of(notes.create(request.title())));
    }

    @POST
    @Path("/of/{owner}")
    @PermissionsAllowed("note-owner")
    @Idempotent
    public NoteView createFor(UUID owner, @Valid @NotNull NewNote request) {
        return NoteView.of(notes.create(request.title()));
    }

    @POST
    @Path("/silent")
    @Idempotent
    public void createSilently(@Valid @NotNull NewNote request) {
        notes.create(request.title());
    }

    @POST
    @Path("/refused")
    @Idempotent
    @ResponseStatus(201)
    public RestResponse<Void> refuse(@Valid @NotNull NewNote request) {
        notes.create(request.title());
        return RestResponse.status(400);
    }

    @POST
    @Path("/broken")
    @Idempotent
    public void breakRule(@Valid @NotNull NewNote request) {
        notes.create(request.title());
        throw RuleBroken.at("title", "title-tired", "Such titles are over");
    }

    @POST
    @Path("/everything")
    public Everything everything(@Valid @NotNull Everything request) {
        return request;
    }

    @POST
    @Path("/addresses")
    public AddressRequest address(@Valid @NotNull AddressRequest request) {
        return request;
    }

    @GET
    @Path("/parameters/{colour}")
    public List<String> parameters(
            Colour colour,
            @RestQuery @Nullable YearMonth month,
            @QueryParam("on") @Nullable LocalDate date,
            @RestQuery @Nullable UUID id,
            @RestQuery @Max(10) int count,
            @RestQuery @Nullable Colour other,
            @RestQuery @Nullable String text) {
        return List.of(colour + "", month + "", date + "", id + "", count + "", other + "", text + "");
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public NewNote form(@FormParam("title") @NotBlank String title, @FormParam("colour") @Nullable Colour colour) {
        return new NewNote(title);
    }

    @GET
    @Path("/editor")
    @RolesAllowed("editor")
    public String editor() {
        return "{}";
    }

    record Table(List<String> cells) {}

    @GET
    @Path("/table")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Table table() {
        return new Table(List.of("a", "b"));
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    public String csv() {
        throw new RuleBroken("no-table", "There is no table");
    }

    @GET
    @Path("/failures/{kind}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public String fail(String kind, @RestQuery @Nullable LocalDate date) {
        switch (kind) {
            case "internal" -> throw new IllegalStateException("secret of the house");
            case "database" ->
                throw new IllegalStateException(new SQLTransientConnectionException("localhost:5432 refused"));
            case "timeout" -> throw new TimeoutException("keycloak.internal");
            case "rule" -> throw new RuleBroken("house-full", "The house is full");
            case "field" -> throw new InvalidRequest("endsOn", "before-start", "It ends before it starts");
            case "often" -> throw new TooManyRequests("Too often", Duration.ofMinutes(2));
            case "full" -> throw new Unavailable("house-full", "Try again in two minutes", Duration.ofMinutes(2));
            case "unfit" ->
                entities.createNativeQuery("select cast('2012-03-14' as date) + interval '9999999 years'")
                        .getResultList();
            default -> throw new IllegalArgumentException(kind);
        }
        return "{}";
    }
}
