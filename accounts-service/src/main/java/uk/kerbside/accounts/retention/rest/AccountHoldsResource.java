package uk.kerbside.accounts.retention.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.retention.AccountHold;
import uk.kerbside.accounts.retention.HoldAccount;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Accounts of which nothing goes. */
@Path("/v1/account-holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "How long messages are kept")
class AccountHoldsResource {
    private final HoldAccount holdAccount;
    private final Pages pages;

    AccountHoldsResource(HoldAccount holdAccount, Pages pages) {
        this.holdAccount = holdAccount;
        this.pages = pages;
    }

    @PUT
    @Path("/{accountId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DATA_PROTECTION)
    @Operation(
            operationId = "holdAccount",
            summary = "Keeps everything an account was told, for a reason",
            description = "Until an instant, or until it is lifted. Another hold takes the place of the one there is.")
    public HoldAnswer hold(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid HoldRequest request) {
        return HoldAnswer.of(holdAccount.hold(accountId, request.reason().strip(), request.until()));
    }

    @DELETE
    @Path("/{accountId}")
    @RolesAllowed(Roles.DATA_PROTECTION)
    @Operation(operationId = "liftAccountHold", summary = "Lifts a hold; who placed and lifted it stays written down")
    @APIResponse(responseCode = "204", description = "It is lifted")
    public void lift(@PathParam("accountId") @Size(max = 64) String accountId) {
        holdAccount.lift(accountId);
    }

    @GET
    @RolesAllowed({Roles.DATA_PROTECTION, Roles.AUDITOR})
    @Operation(operationId = "listAccountHolds", summary = "All holds that are not lifted, by account")
    public Page<HoldAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "account holds",
                        page,
                        (after, limit) ->
                                holdAccount.list(after.map(at -> at.text(0)).orElse(""), limit),
                        hold -> Position.of(hold.accountId()))
                .map(HoldAnswer::of);
    }

    @Schema(name = "AccountHoldRequest")
    record HoldRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "Claim 2026-114: keep until it is settled.")
            String reason,

            @Schema(examples = "2039-01-01T00:00:00Z", description = "Absent for until it is lifted")
            Optional<Instant> until) {}

    @Schema(name = "AccountHold")
    record HoldAnswer(
            @Schema(examples = "A-7KQ2-9XNM") String accountId,

            @Schema(examples = "Claim 2026-114: keep until it is settled.")
            String reason,

            Optional<Instant> until,
            String placedBy,
            @Schema(examples = "data-protection") String role,
            Instant placedAt) {

        static HoldAnswer of(AccountHold hold) {
            return new HoldAnswer(
                    hold.accountId(), hold.reason(), hold.until(), hold.placedBy(), hold.role(), hold.placedAt());
        }
    }
}
