package uk.kerbside.enforcement.check.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.AskMyCover;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.MyCoverSettings;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.http.LoginLimit;

/** A customer asks about an own car. */
@Path("/v1/my-cover")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Cover", description = "Whether a vehicle is or was covered, for others than officers")
class MyCoverResource {
    private final AskMyCover askMyCover;
    private final ReadCheck readCheck;
    private final GetReceipt getReceipt;
    private final CurrentActor currentActor;
    private final LoginLimit limit;

    MyCoverResource(
            AskMyCover askMyCover,
            ReadCheck readCheck,
            GetReceipt getReceipt,
            CurrentActor currentActor,
            MyCoverSettings settings) {
        this.askMyCover = askMyCover;
        this.readCheck = readCheck;
        this.getReceipt = getReceipt;
        this.currentActor = currentActor;
        this.limit = new LoginLimit(settings.askedAtMost(), settings.per());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askMyCover",
            summary = "Whether a car of yours is covered here now, and until when",
            description = "By the rule an officer's check is answered by; the answer is kept, and a receipt proves it."
                    + " Ask about vehicles of your accounts and marks that rights of yours are for. Your rights are"
                    + " named. Somebody else's are looked at only for a mark you have a permit in force for, and"
                    + " only said to cover. A login may ask 20 times an hour.")
    @APIResponse(responseCode = "409", description = "MARK_NOT_YOURS, PLACE_UNKNOWN, POSITION_OUTSIDE, BAY_NOT_HERE")
    @APIResponse(responseCode = "422", description = "CHECK_ID_REUSED")
    @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS")
    @APIResponse(responseCode = "503", description = "EVIDENCE_FULL, SERVICE_UNAVAILABLE")
    public MyCoverResponse ask(@NotNull @Valid MyCoverRequest request) {
        Actor customer = currentActor.actor();
        limit.takeOne(customer.subject());
        return MyCoverResponse.of(CheckIds.awaited(
                askMyCover.ask(CheckIds.made(request.checkId(), "/checkId"), request.question(), customer)));
    }

    @GET
    @Path("/{checkId}")
    @Operation(
            operationId = "getMyCover",
            summary = "What you were told",
            description = "As it was answered, for whoever asked.")
    public MyCoverResponse get(@PathParam("checkId") String checkId) {
        return MyCoverResponse.of(readCheck.readOwn(CheckIds.known(checkId), currentActor.actor()));
    }

    @GET
    @Path("/{checkId}/receipt")
    @Operation(
            operationId = "getMyReceipt",
            summary = "What proves that you were told so, and when",
            description = "To be had a second or two after the answer, and good without this service from then on.")
    @APIResponse(responseCode = "409", description = "NOT_SEALED_YET")
    public Receipt receipt(@PathParam("checkId") String checkId) {
        return getReceipt.receipt(readCheck
                .readOwn(CheckIds.known(checkId), currentActor.actor())
                .check()
                .checkId());
    }

    record MyCoverRequest(
            @Schema(
                    examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b",
                    description = "A UUID of version 7 made by the caller; made here when left out")
            Optional<@Size(max = 36) String> checkId,

            @NotBlank @Size(max = 40) @Schema(examples = "AB12 CDE")
            String vrm,

            @Schema(
                    examples = "RO1",
                    description = "The code on the sign; when left out, every place the position lies in or near")
            Optional<@Size(min = 1, max = 40) String> place,

            @Schema(examples = "RESIDENT", description = "When left out, every class of bay there")
            Optional<BayClass> bayClass,

            Optional<ChecksResource.@Valid PositionRequest> position) {

        CheckQuestion question() {
            return new CheckQuestion(
                    vrm,
                    place,
                    bayClass,
                    Optional.empty(),
                    Optional.empty(),
                    position.map(ChecksResource.PositionRequest::position),
                    false,
                    Optional.empty());
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "MyCoverRequest[" + place + ", " + bayClass + "]";
        }
    }
}
