package uk.kerbside.permits.renewal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.permit.MovePermit;
import uk.kerbside.permits.renewal.MoveHome;

/** Moving house with a permit. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Renewals", description = "One permit after another, without a gap")
class MovesResource {
    private static final String CODES = "NO_MOVE, MOVE_NOT_POSSIBLE, MOVE_NOT_PROVED, VEHICLE_CHANGE_TO_COME,"
            + " RENEWAL_UNDER_WAY, RENEWED_ALREADY, PERMIT_NOT_PAID, PERMIT_OVER, or a rule says no at the other"
            + " property (the codes of draftApplication)";

    private final MoveHome moveHome;
    private final CurrentActor currentActor;

    MovesResource(MoveHome moveHome, CurrentActor currentActor) {
        this.moveHome = moveHome;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/move-quotes")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quoteMove",
            summary = "What it would mean to move a permit to the property the account has now",
            description = "The same rules say the same as for the move itself; nothing is done.")
    @APIResponse(responseCode = "409", description = CODES)
    public MoveQuote quote(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        return MoveQuote.of(moveHome.preview(number));
    }

    @POST
    @Path("/moves")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "movePermit",
            summary = "Moves a permit to the property the account has now, in one step",
            description = "It ends at this moment where it was good, and one that follows it begins at the same moment"
                    + " where its holder lives, for the rest of the term. A difference in price is owed or given back"
                    + " afterwards and delays nothing. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "409", description = CODES)
    @APIResponseSchema(value = MoveAnswer.class, responseCode = "200")
    public Response move(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        MovePermit.Moved moved = moveHome.move(number, found -> ETags.require(ifMatch, found.changedAs()));
        return Response.ok(MoveAnswer.of(number, moved)).build();
    }

    /**
     * What a move would mean.
     *
     * @param difference what would be owed; given back when it is negative
     */
    record MoveQuote(
            @Schema(examples = "[\"RO6\"]") List<String> places,
            @Schema(examples = "1") int position,
            Instant startsAt,
            Instant validUntil,

            @Schema(description = "What was paid for full months to come")
            WireMoney unused,

            @Schema(description = "What they cost at the other property")
            WireMoney costs,

            WireMoney difference) {
        private static MoveQuote of(MoveHome.Preview preview) {
            return new MoveQuote(
                    preview.quote().scope().places(),
                    preview.quote().position(),
                    preview.quote().term().from(),
                    preview.quote().term().until(),
                    WireMoney.of(preview.difference().unused()),
                    WireMoney.of(preview.difference().costs()),
                    WireMoney.of(preview.difference().amount()));
        }
    }

    /**
     * What was done.
     *
     * @param permitNumber of the permit that is good now
     * @param difference what is owed; given back when it is negative
     * @param chargeId what the difference is paid by
     */
    record MoveAnswer(
            @Schema(examples = "P-7KQ2-9XNM-2") String permitNumber,
            @Schema(examples = "P-7KQ2-9XNM") String replaces,
            @Schema(examples = "[\"RO6\"]") List<String> places,
            @Schema(examples = "1") int position,
            Instant startsAt,
            Instant validUntil,
            WireMoney difference,
            Optional<String> chargeId) {
        private static MoveAnswer of(String old, MovePermit.Moved moved) {
            return new MoveAnswer(
                    moved.permit().number(),
                    old,
                    moved.permit().places(),
                    moved.permit().position(),
                    moved.permit().validFrom(),
                    moved.permit().validUntil(),
                    WireMoney.of(moved.difference().amount()),
                    moved.chargeId());
        }
    }
}
