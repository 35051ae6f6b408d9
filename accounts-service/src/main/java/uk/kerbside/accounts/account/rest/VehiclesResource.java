package uk.kerbside.accounts.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.AddVehicle;
import uk.kerbside.accounts.account.ChangeKeeping;
import uk.kerbside.accounts.account.Keeping;
import uk.kerbside.accounts.account.MarkWarning;
import uk.kerbside.accounts.account.RemoveVehicle;
import uk.kerbside.accounts.account.ShowAccount;
import uk.kerbside.accounts.account.Vehicle;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.InvalidRequestException;

/** The vehicles of an account. Their marks stand in bodies only. */
@Path("/v1/accounts/{accountId}/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@NeedsVerification(VerificationLevel.BASIC)
@Tag(name = "Vehicles", description = "The vehicles of an account")
class VehiclesResource {
    private final AddVehicle addVehicle;
    private final RemoveVehicle removeVehicle;
    private final ChangeKeeping changeKeeping;
    private final ShowAccount showAccount;
    private final AccountAnswers answers;
    private final CouncilClock clock;

    VehiclesResource(
            AddVehicle addVehicle,
            RemoveVehicle removeVehicle,
            ChangeKeeping changeKeeping,
            ShowAccount showAccount,
            AccountAnswers answers,
            CouncilClock clock) {
        this.addVehicle = addVehicle;
        this.removeVehicle = removeVehicle;
        this.changeKeeping = changeKeeping;
        this.showAccount = showAccount;
        this.answers = answers;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "addVehicle",
            summary = "Adds a vehicle",
            description = "A mark that is not legal but looks like exactly one that is, is answered with"
                    + " VRM_DID_YOU_MEAN; send it again with confirmed if it is right. Foreign and unknown marks are taken"
                    + " with a warning.")
    @APIResponse(responseCode = "409", description = "VRM_DID_YOU_MEAN, VEHICLE_ALREADY_LISTED, TOO_MANY_VEHICLES")
    @APIResponseSchema(value = AddedAnswer.class, responseCode = "201")
    public Response add(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid VehicleRequest request) {
        AddVehicle.Added added = addVehicle.add(
                accountId,
                mark(request.vrm()),
                request.description(sound(new Keeping(request.keeper(), request.hiredUntil()))),
                request.confirmed().orElse(false));
        URI location = URI.create(
                "/v1/accounts/" + accountId + "/vehicles/" + added.vehicle().vehicleId());
        return answers.marked(Response.created(location).entity(AddedAnswer.of(added)), added.account());
    }

    @GET
    @Operation(
            operationId = "listVehicles",
            summary = "The vehicles of an account, the one added first at the top",
            description = "What staff read is written down.")
    @APIResponseSchema(value = VehiclesAnswer.class, responseCode = "200")
    public Response list(@PathParam("accountId") @Size(max = 64) String accountId) {
        Account account = showAccount.show(accountId, ReadAction.LIST_VEHICLES);
        return answers.marked(Response.ok(VehiclesAnswer.of(account)), account);
    }

    @PUT
    @Path("/{vehicleId}/keeper")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeVehicleKeeper",
            summary = "Says anew why they have a vehicle: a hire goes on, a leased car was bought",
            description = "If-Match names the account's ETag, as the list answers it. Permits the vehicle has go on.")
    @APIResponseSchema(value = VehiclesAnswer.class, responseCode = "200")
    public Response keeper(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("vehicleId") @Size(max = 64) String vehicleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid KeeperRequest request) {
        Account changed = changeKeeping.change(
                accountId,
                vehicleId,
                sound(new Keeping(Optional.of(request.keeper()), request.hiredUntil())),
                account -> ETags.require(ifMatch, account.revision()));
        return answers.marked(Response.ok(VehiclesAnswer.of(changed)), changed);
    }

    @DELETE
    @Path("/{vehicleId}")
    @Operation(
            operationId = "removeVehicle",
            summary = "Takes a vehicle off the account",
            description = "If-Match names the account's ETag, as the list answers it. Permits the vehicle has go on.")
    @APIResponseSchema(value = VehiclesAnswer.class, responseCode = "200")
    public Response remove(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("vehicleId") @Size(max = 64) String vehicleId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Account left =
                removeVehicle.remove(accountId, vehicleId, account -> ETags.require(ifMatch, account.revision()));
        return answers.marked(Response.ok(VehiclesAnswer.of(left)), left);
    }

    private Keeping sound(Keeping keeping) {
        keeping.findFault(clock.today()).ifPresent(fault -> {
            throw new InvalidRequestException("/hiredUntil", fault);
        });
        return keeping;
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    record VehicleRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE", description = "The registration mark")
            String vrm,

            @Schema(examples = "VAUXHALL") Optional<@Size(min = 1, max = 60) String> make,

            @Schema(examples = "BLUE") Optional<@Size(min = 1, max = 40) String> colour,

            @Schema(examples = "DIESEL") Optional<@Size(min = 1, max = 40) String> fuel,

            @Schema(examples = "120", description = "Grams of CO2 for each kilometre")
            Optional<@Min(0) @Max(2000) Integer> co2,

            @Schema(
                    examples = "CAR",
                    description = "Some permit types have rules or prices of their own for motorcycles")
            Optional<VehicleClass> vehicleClass,

            @Schema(examples = "HIRED", description = "Why they have it; says which papers a permit may ask for")
            Optional<KeeperRelation> keeper,

            @Schema(examples = "2099-02-28", description = "The last day of a hire or lease; a hired vehicle has one")
            Optional<LocalDate> hiredUntil,

            @Schema(description = "The mark is meant as it stands, although it looks mistyped")
            Optional<Boolean> confirmed) {

        Vehicle.Description description(Keeping keeping) {
            return new Vehicle.Description(make, colour, fuel, co2, vehicleClass, keeping);
        }
    }

    record KeeperRequest(
            @NotNull @Schema(examples = "HIRED") KeeperRelation keeper,

            @Schema(examples = "2099-02-28", description = "The last day of a hire or lease; a hired vehicle has one")
            Optional<LocalDate> hiredUntil) {}

    record VehiclesAnswer(List<VehicleAnswer> items) {
        static VehiclesAnswer of(Account account) {
            return new VehiclesAnswer(
                    account.vehicles().stream().map(VehicleAnswer::of).toList());
        }
    }

    record VehicleAnswer(
            String vehicleId,
            @Schema(examples = "AB12CDE") String vrm,
            @Schema(examples = "VAUXHALL") Optional<String> make,
            @Schema(examples = "BLUE") Optional<String> colour,
            @Schema(examples = "DIESEL") Optional<String> fuel,
            @Schema(examples = "120") Optional<Integer> co2,
            Optional<VehicleClass> vehicleClass,
            Optional<KeeperRelation> keeper,
            @Schema(examples = "2027-02-28") Optional<LocalDate> hiredUntil,
            Instant addedAt) {

        static VehicleAnswer of(Vehicle vehicle) {
            Vehicle.Description description = vehicle.description();
            return new VehicleAnswer(
                    vehicle.vehicleId(),
                    vehicle.vrm().value(),
                    description.make(),
                    description.colour(),
                    description.fuel(),
                    description.co2(),
                    description.vehicleClass(),
                    description.keeping().relation(),
                    description.keeping().hiredUntil(),
                    vehicle.addedAt());
        }
    }

    /** @param warning why the mark deserves a second look */
    record AddedAnswer(VehicleAnswer vehicle, Optional<WarningAnswer> warning) {
        static AddedAnswer of(AddVehicle.Added added) {
            return new AddedAnswer(
                    VehicleAnswer.of(added.vehicle()), added.warning().map(WarningAnswer::of));
        }
    }

    record WarningAnswer(MarkWarning code, String message) {
        static WarningAnswer of(MarkWarning warning) {
            return new WarningAnswer(warning, warning.text());
        }
    }
}
