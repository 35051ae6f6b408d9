package uk.kerbside.accounts.manager.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.manager.InviteToManage;
import uk.kerbside.accounts.manager.RemoveFromManaging;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;

/** Who is asked to manage an organisation. A repeat gives another code: no answer with one is stored. */
@Path("/v1/accounts/{accountId}/manager-invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Managers", description = "Several people manage an organisation's account with the same rights")
class ManagerInvitationsResource {
    private final InviteToManage inviteToManage;
    private final RemoveFromManaging removeFromManaging;

    ManagerInvitationsResource(InviteToManage inviteToManage, RemoveFromManaging removeFromManaging) {
        this.inviteToManage = inviteToManage;
        this.removeFromManaging = removeFromManaging;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "inviteManager",
            summary = "Invites somebody to manage the organisation, and makes the code to hand to them",
            description =
                    "The code is shown once and kept as a hash; it is good for 14 days. Whoever has it manages the"
                            + " organisation.")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION, TOO_MANY_MANAGERS")
    @APIResponseSchema(value = InvitedAnswer.class, responseCode = "201")
    public Response invite(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid InvitationRequest request) {
        InviteToManage.Invited invited =
                inviteToManage.invite(accountId, request.label().strip());
        return Response.status(Response.Status.CREATED)
                .entity(new InvitedAnswer(
                        invited.invitation().invitationId(),
                        invited.code(),
                        invited.invitation().until()))
                .build();
    }

    @DELETE
    @Path("/{invitationId}")
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(operationId = "withdrawManagerInvitation", summary = "Takes back an invitation nobody has accepted")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION")
    @APIResponse(responseCode = "204", description = "It is no longer good")
    public void withdraw(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("invitationId") @Size(max = 40) String invitationId) {
        removeFromManaging.withdraw(accountId, invitationId);
    }

    @Schema(name = "ManagerInvitationRequest")
    record InvitationRequest(
            @NotBlank
            @Size(max = 80)
            @Schema(examples = "Fleet office", description = "As you call them among yourselves")
            String label) {}

    @Schema(name = "ManagerInvited")
    record InvitedAnswer(
            @Schema(examples = "MI-7KQ2-9XNM") String invitationId,
            @Schema(examples = "M-7KQ2-9XNM-3FQD-8KTM") String code,
            Instant until) {
        @Override
        public String toString() {
            return "an invitation until " + until;
        }
    }
}
