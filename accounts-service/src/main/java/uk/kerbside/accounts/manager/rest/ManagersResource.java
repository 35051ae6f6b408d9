package uk.kerbside.accounts.manager.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Member;
import uk.kerbside.accounts.manager.ManagerInvitation;
import uk.kerbside.accounts.manager.RemoveFromManaging;
import uk.kerbside.accounts.manager.ShowManagers;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;

/** Who manages an organisation. */
@Path("/v1/accounts/{accountId}/managers")
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
class ManagersResource {
    private final ShowManagers showManagers;
    private final RemoveFromManaging removeFromManaging;
    private final CurrentActor currentActor;

    ManagersResource(ShowManagers showManagers, RemoveFromManaging removeFromManaging, CurrentActor currentActor) {
        this.showManagers = showManagers;
        this.removeFromManaging = removeFromManaging;
        this.currentActor = currentActor;
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listManagers",
            summary = "Who manages an organisation, and who is asked to",
            description = "By labels those who manage it gave each other, never by logins.")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION")
    @APIResponse(responseCode = "200", description = "All of them")
    public ManagersAnswer list(@PathParam("accountId") @Size(max = 64) String accountId) {
        String login = currentActor.actor().subject();
        ShowManagers.Managing managing = showManagers.show(accountId);
        return new ManagersAnswer(
                managing.managers().stream()
                        .map(member -> ManagerAnswer.of(member, login))
                        .toList(),
                managing.invited().stream().map(InvitationAnswer::of).toList());
    }

    @DELETE
    @Path("/{memberId}")
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "removeManager",
            summary = "Somebody no longer manages the organisation: oneself or another",
            description = "Never the last.")
    @APIResponse(responseCode = "409", description = "NOT_AN_ORGANISATION, LAST_OF_ORGANISATION")
    @APIResponse(responseCode = "204", description = "They are a member no longer")
    public void remove(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("memberId") @Size(max = 40) String memberId) {
        removeFromManaging.remove(accountId, memberId);
    }

    @Schema(name = "Managers")
    record ManagersAnswer(List<ManagerAnswer> managers, List<InvitationAnswer> invited) {}

    @Schema(name = "Manager")
    record ManagerAnswer(
            @Schema(examples = "MB-7KQ2-9XNM") String memberId,

            @Schema(examples = "Fleet office", description = "Absent for whoever opened the account")
            Optional<String> label,

            @Schema(description = "Absent for whoever opened the account")
            Optional<Instant> joinedAt,

            @Schema(description = "Whether it is the login that asks")
            boolean you) {

        static ManagerAnswer of(Member member, String login) {
            return new ManagerAnswer(member.memberId(), member.label(), member.joinedAt(), member.isOf(login));
        }
    }

    @Schema(name = "ManagerInvitation")
    record InvitationAnswer(
            @Schema(examples = "MI-7KQ2-9XNM") String invitationId,
            @Schema(examples = "Fleet office") String label,
            Instant invitedAt,
            Instant until) {

        static InvitationAnswer of(ManagerInvitation invitation) {
            return new InvitationAnswer(
                    invitation.invitationId(), invitation.label(), invitation.invitedAt(), invitation.until());
        }
    }
}
