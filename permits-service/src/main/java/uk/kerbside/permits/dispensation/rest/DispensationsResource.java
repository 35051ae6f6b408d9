package uk.kerbside.permits.dispensation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.Dispensations;
import uk.kerbside.permits.dispensation.EndDispensation;
import uk.kerbside.permits.dispensation.NameMarks;
import uk.kerbside.permits.dispensation.RequestDispensation;
import uk.kerbside.permits.dispensation.ShowDispensations;
import uk.kerbside.permits.holder.Trust;

/** Dispensations of an account. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/dispensations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Dispensations", description = "The council's leave for named vehicles to wait where no permit allows it")
class DispensationsResource {
    private static final String EXAMPLE = "D-7KQ2-9XNM";

    private final RequestDispensation requestDispensation;
    private final NameMarks nameMarks;
    private final EndDispensation endDispensation;
    private final ShowDispensations show;
    private final CurrentActor currentActor;
    private final InstantSource clock;
    private final Pages pages;

    // Seven: three things holders do, what is shown, to whom, when, and how much of it.
    DispensationsResource(
            RequestDispensation requestDispensation,
            NameMarks nameMarks,
            EndDispensation endDispensation,
            ShowDispensations show,
            CurrentActor currentActor,
            InstantSource clock,
            Pages pages) {
        this.requestDispensation = requestDispensation;
        this.nameMarks = nameMarks;
        this.endDispensation = endDispensation;
        this.show = show;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listDispensations",
            summary = "Dispensations of the account, the one requested last first")
    public Page<DispensationAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(Trust.PERMITS);
        return pages.read(
                        "dispensations of " + currentActor.accountId(),
                        page,
                        (after, limit) -> show.ofAccount(after.map(DispensationsResource::position), limit),
                        DispensationsResource::position)
                .map(this::answer);
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({
        Roles.CUSTOMER,
        Roles.PERMIT_OFFICER,
        Roles.PERMIT_SUPERVISOR,
        Roles.HELPLINE_AGENT,
        Roles.HELPLINE_SUPERVISOR,
        Roles.CONTACT_CENTRE,
        Roles.ENFORCEMENT_OFFICER,
        Roles.ENFORCEMENT_SUPERVISOR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getDispensation",
            summary = "One dispensation",
            description = "A check names it by its reference: officers on the street read its conditions here.")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "200")
    public Response get(@PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference) {
        return answered(Response.ok(), show.get(reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "requestDispensation",
            summary = "Asks leave for vehicles to wait where no permit allows it",
            description = "An officer decides. Until it is granted nobody is covered by it.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such place")
    @APIResponse(
            responseCode = "409",
            description = "BAYS_NOT_THERE, DISPENSATION_TOO_LONG, TOO_MANY_MARKS, TOO_MANY_WAIT")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "201")
    public Response request(@NotNull @Valid NewDispensation request) {
        currentActor.requireScope(Trust.PERMITS);
        Dispensation dispensation = requestDispensation.request(request.toCore());
        return answered(Response.created(URI.create("/v1/dispensations/" + dispensation.reference())), dispensation);
    }

    @PUT
    @Path("/{reference}/vehicles")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "nameDispensedVehicles",
            summary = "It is for these vehicles from now on",
            description = "All of them are named, as many as it is for at most. Officers see it at once.")
    @APIResponse(responseCode = "409", description = "DISPENSATION_OVER, TOO_MANY_MARKS")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "200")
    public Response vehicles(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DispensedVehiclesRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(
                Response.ok(),
                nameMarks.name(
                        reference, Marks.read(request.vrms()), found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/{reference}/withdrawal")
    @Idempotent
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "withdrawDispensation",
            summary = "Gives a dispensation back, or takes the request for one back")
    @APIResponse(responseCode = "409", description = "DISPENSATION_OVER")
    @APIResponseSchema(value = DispensationAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("reference") @Size(max = 40) @Parameter(example = EXAMPLE) String reference,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answered(
                Response.ok(), endDispensation.withdraw(reference, found -> ETags.require(ifMatch, found.version())));
    }

    private Response answered(Response.ResponseBuilder response, Dispensation dispensation) {
        return response.entity(answer(dispensation))
                .tag(ETags.of(dispensation.version()))
                .build();
    }

    private DispensationAnswer answer(Dispensation dispensation) {
        return DispensationAnswer.of(dispensation, clock.instant(), show.isVisibleToOfficers(dispensation));
    }

    static Dispensations.ListPosition position(Position position) {
        return new Dispensations.ListPosition(position.instant(0), position.text(1));
    }

    static Position position(Dispensation dispensation) {
        return Position.of(dispensation.requestedAt(), dispensation.reference());
    }

    record DispensedVehiclesRequest(
            @NotNull @Size(min = 1, max = 50) @Schema(examples = "[\"AB12 CDE\", \"XY69 ZZT\"]")
            List<@NotBlank @Size(max = 40) String> vrms) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "DispensedVehiclesRequest[]";
        }
    }
}
