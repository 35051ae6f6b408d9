package uk.kerbside.accounts.account.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.RecordDeath;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;

/** That a holder has died. */
@Path("/v1/accounts/{accountId}/death")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.CONTACT_CENTRE})
@Tag(name = "Bereavement", description = "What is done when a holder has died, and who acts for somebody")
class DeathsResource {
    private final RecordDeath recordDeath;
    private final AccountAnswers answers;

    DeathsResource(RecordDeath recordDeath, AccountAnswers answers) {
        this.recordDeath = recordDeath;
        this.answers = answers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDeath",
            summary = "Records that the account's holder has died",
            description =
                    "Nothing is sent to them from now on, also what was planned; no reminder goes out and nothing is"
                            + " renewed by itself. Permits stay good for some months at least. Attorneys and deputies act for them"
                            + " no longer. Safe to repeat. If-Match names the account's ETag.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "NO_PERSON")
    @APIResponseSchema(value = DeathAnswer.class, responseCode = "200")
    public Response record(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DeathRequest request) {
        Account account =
                recordDeath.record(accountId, request.diedOn(), found -> ETags.require(ifMatch, found.revision()));
        return answers.marked(Response.ok(DeathAnswer.of(account)), account);
    }

    @DELETE
    @RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
    @Operation(
            operationId = "takeBackDeath",
            summary = "Takes a record of a death back that was a mistake",
            description =
                    "Messages and reminders go on; attorneys and deputies act again, executors no longer. If-Match names the"
                            + " account's ETag.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponseSchema(value = DeathAnswer.class, responseCode = "200")
    public Response takeBack(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Account account = recordDeath.takeBack(accountId, found -> ETags.require(ifMatch, found.revision()));
        return answers.marked(Response.ok(DeathAnswer.of(account)), account);
    }

    record DeathRequest(
            @NotNull @Schema(examples = "2026-11-20", description = "The day on the certificate, or as it was told")
            LocalDate diedOn) {}

    /** @param recordedAt since when the council knows */
    record DeathAnswer(@Schema(examples = "2026-11-20") Optional<LocalDate> diedOn, Optional<Instant> recordedAt) {
        static DeathAnswer of(Account account) {
            return new DeathAnswer(account.diedOn(), account.deathRecordedAt());
        }
    }
}
