package uk.kerbside.permits.renewal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.renewal.AgreeToRenewal;

/** Agreeing that a permit is renewed by itself. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/permits/{number}/renewal-agreement")
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
class AgreementsResource {
    private final AgreeToRenewal agreeToRenewal;
    private final CurrentActor currentActor;

    AgreementsResource(AgreeToRenewal agreeToRenewal, CurrentActor currentActor) {
        this.agreeToRenewal = agreeToRenewal;
        this.currentActor = currentActor;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "agreeToRenewal",
            summary = "Agrees that a permit, and whatever follows it, is renewed by itself",
            description =
                    "Its holder hears the price some weeks before the end; some days later the renewal is handed in"
                            + " and its charge raised. Nothing is granted unpaid. Safe to repeat. A trusted person needs the"
                            + " scope \"permits\".")
    @APIResponse(responseCode = "409", description = "AGREEMENT_TEXT_OUTDATED, NOT_RENEWABLE, PERMIT_ENDED_EARLY")
    public AgreementAnswer agree(
            @PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number,
            @NotNull @Valid AgreementRequest request) {
        currentActor.requireScope(Trust.PERMITS);
        return AgreementAnswer.of(agreeToRenewal.agree(number, request.textVersion()));
    }

    @DELETE
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "endRenewalAgreement",
            summary = "A permit is no longer renewed by itself",
            description = "At any time and for nothing. A renewal that was handed in already is taken back as an"
                    + " application. A trusted person needs the scope \"permits\".")
    @APIResponse(responseCode = "204", description = "There is no agreement any more")
    public Response end(@PathParam("number") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String number) {
        currentActor.requireScope(Trust.PERMITS);
        agreeToRenewal.end(number);
        return Response.noContent().build();
    }

    record AgreementRequest(
            @NotBlank
            @Size(max = 40)
            @Schema(examples = "2026-11", description = "The version of the text its holder has read")
            String textVersion) {}
}
