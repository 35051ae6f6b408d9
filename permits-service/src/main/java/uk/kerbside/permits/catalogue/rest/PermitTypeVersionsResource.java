package uk.kerbside.permits.catalogue.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.permits.catalogue.CatalogueRevisions;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.ProposeVersion;
import uk.kerbside.permits.catalogue.ProposedRules;
import uk.kerbside.permits.catalogue.RulesExample;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.catalogue.WithdrawVersion;

/** The rules of a permit type, each from a day on. */
@Path("/v1/permit-types/{code}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Permit types", description = "The catalogue: what can be applied for, with all its rules, as data")
class PermitTypeVersionsResource {
    private static final int MOST = 10_000;

    private final PermitTypes types;
    private final ProposeVersion proposeVersion;
    private final WithdrawVersion withdrawVersion;
    private final CatalogueRevisions revisions;
    private final PermitTypeDocument document;
    private final Listed listed;

    PermitTypeVersionsResource(
            PermitTypes types,
            ProposeVersion proposeVersion,
            WithdrawVersion withdrawVersion,
            CatalogueRevisions revisions,
            PermitTypeDocument document,
            Listed listed) {
        this.types = types;
        this.proposeVersion = proposeVersion;
        this.withdrawVersion = withdrawVersion;
        this.revisions = revisions;
        this.document = document;
        this.listed = listed;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listPermitTypeVersions",
            summary = "All rules a type has had, has and will have, the oldest first, with the days they count")
    public Page<VersionAnswer> list(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RESIDENT") String code,
            @Valid @BeanParam PageRequest page) {
        return listed.of(types.get(code), page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "proposePermitTypeVersion",
            summary = "New rules for a type from a day on, tomorrow or later",
            description =
                    "All rules are given, also those that stay as they are. Permits keep the rules they were issued"
                            + " under. Refused with `RULES_INVALID` (400), whose `errors` name every fault by JSON pointer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposedRules.class),
                            examples = @ExampleObject(name = "free for a year", value = RulesExample.PROPOSED)))
    @APIResponse(responseCode = "409", description = "TYPE_RETIRED")
    @APIResponseSchema(value = VersionAnswer.class, responseCode = "201")
    public Response propose(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode body) {
        return created(
                proposeVersion.propose(code, document.readRules(body), current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/{version}/replacement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "replacePermitTypeVersion",
            summary = "Other rules instead of some that have not begun",
            description = "Those are taken back; the new ones get a number of their own.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProposedRules.class),
                            examples = @ExampleObject(name = "free for a year", value = RulesExample.PROPOSED)))
    @APIResponse(responseCode = "409", description = "TYPE_RETIRED, VERSION_IN_EFFECT, VERSION_WITHDRAWN")
    @APIResponseSchema(value = VersionAnswer.class, responseCode = "201")
    public Response replace(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @PathParam("version") @Min(1) @Max(MOST) @Parameter(example = "2") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode body) {
        return created(proposeVersion.replace(
                code, version, document.readRules(body), current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/{version}/withdrawal")
    @Idempotent
    @Operation(
            operationId = "withdrawPermitTypeVersion",
            summary = "Takes rules back that have not begun; those before them go on",
            description = "Permits that were granted under them, because they start later, keep them.")
    @APIResponse(responseCode = "409", description = "VERSION_IN_EFFECT, VERSION_WITHDRAWN")
    @APIResponseSchema(value = VersionAnswer.class, responseCode = "200")
    public Response withdraw(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @PathParam("version") @Min(1) @Max(MOST) @Parameter(example = "2") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        PermitType type = withdrawVersion.withdraw(code, version, current -> ETags.require(ifMatch, current));
        return answered(Response.ok(), type, type.version(version).orElseThrow());
    }

    private Response created(PermitType type) {
        TypeVersion version = type.versions().getLast();
        return answered(Response.created(URI.create("/v1/permit-types/" + type.code() + "/versions")), type, version);
    }

    private Response answered(Response.ResponseBuilder response, PermitType type, TypeVersion version) {
        return response.entity(listed.answer(type, version))
                .tag(ETags.of(revisions.of(type.code())))
                .build();
    }
}
