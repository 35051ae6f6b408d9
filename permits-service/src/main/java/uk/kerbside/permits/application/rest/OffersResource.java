package uk.kerbside.permits.application.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import uk.kerbside.permits.application.AnswerOffer;
import uk.kerbside.permits.holder.Trust;

/** A place somebody waited for is offered to them: they take it, or let it go. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Waiting lists", description = "Places with so many permits of a type, and who waits for one")
class OffersResource {
    private final AnswerOffer answerOffer;
    private final Answers answers;
    private final CurrentActor currentActor;

    OffersResource(AnswerOffer answerOffer, Answers answers, CurrentActor currentActor) {
        this.answerOffer = answerOffer;
        this.answers = answers;
        this.currentActor = currentActor;
    }

    @POST
    @Path("/applications/{applicationId}/offer-acceptance")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "acceptOffer",
            summary = "Takes the place that was waited for",
            description = "By the rules and at the price of now: issued at once if it is free, otherwise to be paid. A"
                    + " trusted person needs the scope \"permits\".")
    @APIResponse(
            responseCode = "409",
            description = "NO_OFFER, PROOF_MISSING, or the codes of draftApplication; the offer stays")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response accept(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(answerOffer.accept(applicationId, found -> ETags.require(ifMatch, found.version())));
    }

    @POST
    @Path("/applications/{applicationId}/offer-decline")
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "declineOffer",
            summary = "Lets the place go to the next",
            description = "The application is taken back. Who wants to leave the list before an offer withdraws it.")
    @APIResponse(responseCode = "409", description = "NO_OFFER")
    @APIResponseSchema(value = ApplicationAnswer.class, responseCode = "200")
    public Response decline(
            @PathParam("applicationId") @Size(max = 40) @Parameter(example = "A-7KQ2-9XNM") String applicationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        currentActor.requireScope(Trust.PERMITS);
        return answers.ok(answerOffer.decline(applicationId, found -> ETags.require(ifMatch, found.version())));
    }
}
