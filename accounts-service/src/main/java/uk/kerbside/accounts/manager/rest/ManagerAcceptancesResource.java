package uk.kerbside.accounts.manager.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.manager.AcceptToManage;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.seen.Seen;

/** Accepting to manage an organisation. Codes stand in bodies: addresses of requests end up in logs. */
@Path("/v1/manager-acceptances")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Managers", description = "Several people manage an organisation's account with the same rights")
class ManagerAcceptancesResource {
    private static final String SERVICE = "accounts";

    private final AcceptToManage acceptToManage;

    ManagerAcceptancesResource(AcceptToManage acceptToManage) {
        this.acceptToManage = acceptToManage;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptToManage",
            summary = "Accepts an invitation: this login manages the organisation from now on",
            description = "With the same rights as all others, those that invited it included.")
    @APIResponse(responseCode = "409", description = "MANAGER_INVITATION_UNKNOWN, MANAGES_ALREADY")
    @APIResponseSchema(value = AcceptedAnswer.class, responseCode = "200")
    public Response accept(@NotNull @Valid AcceptanceRequest request) {
        Account account = acceptToManage.accept(request.code());
        return Response.ok(new AcceptedAnswer(account.accountId()))
                .header(Seen.HEADER, Seen.header(SERVICE, account.accountId(), account.revision()))
                .build();
    }

    @Schema(name = "ManagerAcceptanceRequest")
    record AcceptanceRequest(
            @NotBlank @Size(max = 60) @Schema(examples = "M-7KQ2-9XNM-3FQD-8KTM")
            String code) {
        @Override
        public String toString() {
            return "an acceptance";
        }
    }

    @Schema(name = "ManagerAccepted")
    record AcceptedAnswer(@Schema(examples = "A-7KQ2-9XNM") String accountId) {}
}
