package uk.kerbside.permits.quote.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.quote.MakeQuote;

/** What a permit would cost. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Quotes", description = "What a permit would cost, for how long and where it would be good")
class QuotesResource {
    private final MakeQuote makeQuote;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    QuotesResource(MakeQuote makeQuote, CurrentActor currentActor, CouncilClock clock) {
        this.makeQuote = makeQuote;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "quotePermit",
            summary = "What a permit would cost, for how long and where it would be good; nothing is kept",
            description =
                    "An application is decided by the same rules. Which vehicle of its household it would be for is"
                            + " computed, never chosen.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuoteRequest.class),
                            examples = @ExampleObject(name = "a year for one vehicle", value = """
                            {"permitType": "RESIDENT", "vrm": "AB12 CDE", "term": "P12M"}""")))
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: there is no such permit type, or accounts has not told of this account")
    @APIResponse(
            responseCode = "409",
            description = "TYPE_CLOSED, TYPE_NOT_YET_OPEN, NOT_APPLIED_FOR, HOLDER_NOT_ELIGIBLE, NO_PROPERTY,"
                    + " NOT_IN_A_ZONE, NOT_ON_A_SCHOOL_STREET, CAR_FREE_PROPERTY, LIMIT_REACHED, VEHICLE_MISSING,"
                    + " TOO_MANY_VEHICLES, VEHICLE_NOT_ON_ACCOUNT, VEHICLE_HAS_PERMIT, START_IN_THE_PAST,"
                    + " START_TOO_FAR_AHEAD, NOTICE_TOO_SHORT, TERM_NOT_OFFERED, PLACE_NEEDED, PLACE_NOT_OFFERED,"
                    + " WEEKDAYS_NEEDED, WEEKDAYS_NOT_OFFERED")
    public QuoteAnswer quote(@NotNull @Valid QuoteRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return QuoteAnswer.of(makeQuote.quote(currentActor.accountId(), request.toCore()), clock.zone());
    }
}
