package uk.kerbside.accounts.representation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.representation.RecordRepresentation;
import uk.kerbside.accounts.representation.Representation;
import uk.kerbside.accounts.representation.RepresentationStatus;
import uk.kerbside.accounts.representation.ShowRepresentations;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.seen.Seen;

/** Who acts for a holder by law. A repeat gives another code: no answer with one is stored. */
@Path("/v1/accounts/{accountId}/representations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Bereavement", description = "What is done when a holder has died, and who acts for somebody")
class RepresentationsResource {
    private static final String SERVICE = "accounts";

    private final RecordRepresentation recordRepresentation;
    private final ShowRepresentations showRepresentations;

    RepresentationsResource(RecordRepresentation recordRepresentation, ShowRepresentations showRepresentations) {
        this.recordRepresentation = recordRepresentation;
        this.showRepresentations = showRepresentations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordRepresentation",
            summary = "Records papers by which somebody acts for the holder, and makes a code for them",
            description =
                    "Whoever types the code while signed in may do from then on what the holder may, until the last"
                            + " day; everything they do is recorded as done in the holder's place. The code is shown once. An"
                            + " executor acts for somebody whose death is recorded; attorneys and deputies do so no longer.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "HOLDER_LIVES, HOLDER_HAS_DIED")
    @APIResponseSchema(value = RepresentationRecordedAnswer.class, responseCode = "201")
    public Response record(
            @PathParam("accountId") @Size(max = 64) String accountId, @NotNull @Valid RepresentationRequest request) {
        RecordRepresentation.Recorded recorded = recordRepresentation.record(accountId, request.papers());
        Representation representation = recorded.representation();
        return marked(
                Response.status(Response.Status.CREATED)
                        .entity(new RepresentationRecordedAnswer(
                                representation.representationId(), recorded.code(), representation.codeUntil())),
                recorded.account());
    }

    @GET
    @Operation(
            operationId = "listRepresentations",
            summary = "Who acts or acted for the holder, the newest first",
            description = "Who read it is written down.")
    @APIResponseSchema(value = RepresentationsAnswer.class, responseCode = "200")
    public Response list(@PathParam("accountId") @Size(max = 64) String accountId) {
        return all(showRepresentations.show(accountId));
    }

    @DELETE
    @Path("/{representationId}")
    @Operation(
            operationId = "endRepresentation",
            summary = "Ends at once that somebody acts for the holder",
            description = "If-Match names the account's ETag, as the list answers it.")
    @APIResponse(responseCode = "403", description = "OWN_HOUSEHOLD")
    @APIResponse(responseCode = "409", description = "REPRESENTATION_ENDED")
    @APIResponseSchema(value = RepresentationsAnswer.class, responseCode = "200")
    public Response end(
            @PathParam("accountId") @Size(max = 64) String accountId,
            @PathParam("representationId") @Size(max = 64) String representationId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return all(recordRepresentation.end(
                accountId, id(representationId), account -> ETags.require(ifMatch, account.revision())));
    }

    private static Response all(ShowRepresentations.Shown shown) {
        return marked(
                Response.ok(new RepresentationsAnswer(shown.representations().stream()
                        .map(RepresentationAnswer::of)
                        .toList())),
                shown.account());
    }

    private static Response marked(Response.ResponseBuilder response, Account account) {
        return response.tag(ETags.of(account.revision()))
                .header(Seen.HEADER, Seen.header(SERVICE, account.accountId(), account.revision()))
                .build();
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("Nobody acts for this account by that.");
        }
    }

    record RepresentationRequest(
            @NotNull @Schema(examples = "LASTING_POWER_OF_ATTORNEY")
            LegalBasis basis,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    examples =
                            "Power of attorney for property and affairs, access code checked with the public guardian.",
                    description = "What was seen, and who is named in it; kept for permit officers")
            String words,

            @Schema(examples = "2099-12-31", description = "The last day it counts, if it has one")
            Optional<LocalDate> lastDay) {

        Representation.Papers papers() {
            return new Representation.Papers(basis, words, lastDay);
        }

        @Override
        public String toString() {
            return "papers of " + basis;
        }
    }

    record RepresentationRecordedAnswer(
            UUID representationId,
            @Schema(examples = "7KQ2-9XNM-3FQD-8KTM") String code,
            Instant codeUntil) {
        @Override
        public String toString() {
            return "a code until " + codeUntil;
        }
    }

    record RepresentationsAnswer(List<RepresentationAnswer> items) {}

    /** @param subject the login that took it up */
    record RepresentationAnswer(
            UUID representationId,
            LegalBasis basis,
            RepresentationStatus status,
            @Schema(examples = "Power of attorney seen.") String words,
            Optional<LocalDate> lastDay,
            Instant recordedAt,
            String recordedBy,
            Optional<String> subject,
            Optional<Instant> takenUpAt,
            Optional<Instant> endedAt) {

        static RepresentationAnswer of(Representation one) {
            return new RepresentationAnswer(
                    one.representationId(),
                    one.basis(),
                    one.status(),
                    one.words(),
                    one.lastDay(),
                    one.recordedAt(),
                    one.recordedBy(),
                    one.subject(),
                    one.takenUpAt(),
                    one.endedAt());
        }
    }
}
