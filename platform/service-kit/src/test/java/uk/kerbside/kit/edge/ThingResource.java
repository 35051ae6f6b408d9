package uk.kerbside.kit.edge;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.imports.CsvImport;
import uk.kerbside.kit.imports.CsvRow;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.seen.Seen;

/** A resource with one of everything the kit does. */
@Path("/v1/things")
@RolesAllowed(Roles.CUSTOMER)
class ThingResource {
    private static final CsvImport CSV = CsvImport.withColumns("name", "count");

    private final MakeThing makeThing;
    private final Things things;
    private final Pages pages;
    private final CurrentActor currentActor;

    ThingResource(MakeThing makeThing, Things things, Pages pages, CurrentActor currentActor) {
        this.makeThing = makeThing;
        this.things = things;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank String label, @Max(9) int size) {}

    record NewThing(
            @NotBlank @Size(max = 80) String name,
            @Min(0) int count,
            Optional<Colour> colour,
            Optional<LocalDate> startsOn,
            Optional<Instant> at,
            Optional<Duration> lasts,
            Optional<BigDecimal> weight,
            Optional<Double> height,
            Optional<Boolean> heavy,
            Optional<List<@NotNull @Valid Part>> parts,
            Optional<Map<String, String>> notes) {}

    record ThingAnswer(String id, String name, int count) {}

    record ActorAnswer(String subject, String role, String channel, Optional<String> onBehalfOf, String accountId) {}

    @GET
    public Page<ThingAnswer> list(
            @Valid @BeanParam PageRequest request,
            @QueryParam("colour") Colour colour,
            @QueryParam("size") Integer size) {
        return pages.read("things", request, things::after, thing -> Position.of(thing.name()))
                .map(thing -> new ThingAnswer(thing.id(), thing.name(), thing.count()));
    }

    @POST
    @Idempotent
    public Response make(@Valid NewThing thing) {
        String id = makeThing.make(thing.name(), thing.count());
        return Response.created(URI.create("/v1/things/" + id))
                .tag(ETags.of(1))
                .header(Seen.HEADER, Seen.header("accounts", "A-1", new Revision(1, 2)))
                .entity(new ThingAnswer(id, thing.name(), thing.count()))
                .build();
    }

    @POST
    @Path("/refused")
    @Idempotent
    public Response refused(@Valid NewThing thing) {
        makeThing.attemptAndRefuse(thing.name());
        return Response.noContent().build();
    }

    @POST
    @Path("/failing")
    @Idempotent
    public Response failing(@Valid NewThing thing) {
        makeThing.attemptAndFail(thing.name());
        return Response.noContent().build();
    }

    @POST
    @Path("/unavailable")
    @Idempotent
    public Response unavailable(@Valid NewThing thing) {
        makeThing.attempt(thing.name());
        return Response.status(503).build();
    }

    @POST
    @Path("/checks")
    public NewThing check(@Valid NewThing thing) {
        return thing;
    }

    @POST
    @Path("/unchecked-imports")
    @Consumes("text/csv")
    public ImportReport read(InputStream file) {
        ImportReport.Tally tally = ImportReport.tally();
        try (var rows = CSV.open(file)) {
            for (CsvRow row : rows) {
                if (row.isComplete()) {
                    tally.accepted();
                } else {
                    tally.refused(row.line(), "ROW_INCOMPLETE", "The row is cut short.");
                }
            }
        }
        return tally.report();
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(Map.of("id", id)).tag(ETags.of(new Revision(1, 7))).build();
    }

    @PUT
    @Path("/{id}")
    public Response put(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NewThing thing) {
        ETags.require(ifMatch, new Revision(1, 7));
        return Response.noContent().build();
    }

    @GET
    @Path("/texts/{text}")
    public Map<String, String> text(@PathParam("text") String text) {
        return Map.of("text", text);
    }

    @GET
    @Path("/actor")
    @RolesAllowed({Roles.CUSTOMER, Roles.PERMIT_OFFICER, Roles.ENFORCEMENT_OFFICER, Roles.HELPLINE_AGENT})
    public ActorAnswer actor() {
        Actor actor = currentActor.actor();
        return new ActorAnswer(
                actor.subject(),
                actor.leadingRole(),
                actor.channel().name(),
                actor.onBehalfOf(),
                currentActor.accountId());
    }

    @GET
    @Path("/accounts/{accountId}")
    @Authenticated
    public Response reach(@PathParam("accountId") String accountId) {
        currentActor.requireReach(accountId);
        return Response.noContent().build();
    }

    @GET
    @Path("/accounts/{accountId}/visits")
    @Authenticated
    public Response reachVisits(@PathParam("accountId") String accountId) {
        currentActor.requireReach(accountId, "visits");
        return Response.noContent().build();
    }

    @POST
    @Path("/scoped")
    public Response scoped() {
        currentActor.requireScope("visits");
        return Response.noContent().build();
    }

    @POST
    @Path("/sensitive")
    @RolesAllowed({Roles.CUSTOMER, Roles.HELPLINE_AGENT})
    @NeedsVerification(VerificationLevel.BASIC)
    public Response sensitive() {
        return Response.noContent().build();
    }

    @GET
    @Path("/failure")
    public Response failure() {
        throw new IllegalStateException("the password is swordfish");
    }

    @GET
    @Path("/open")
    @PermitAll
    public Map<String, String> open() {
        return Map.of("open", "yes");
    }
}
