package uk.kerbside.permits.catalogue.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import uk.kerbside.permits.catalogue.CatalogueRevisions;
import uk.kerbside.permits.catalogue.ChangeAliases;
import uk.kerbside.permits.catalogue.ChangeTypeStatus;
import uk.kerbside.permits.catalogue.CreatePermitType;
import uk.kerbside.permits.catalogue.PermitType;

/** What there is to apply for: new types, open or closed, under which names. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Permit types", description = "The catalogue: what can be applied for, with all its rules, as data")
class PermitTypeChangesResource {
    private static final String CODE = "^[A-Z][A-Z0-9_]{1,39}$";

    private final CreatePermitType createPermitType;
    private final ChangeTypeStatus changeStatus;
    private final ChangeAliases changeAliases;
    private final CatalogueRevisions revisions;
    private final PermitTypeDocument document;

    PermitTypeChangesResource(
            CreatePermitType createPermitType,
            ChangeTypeStatus changeStatus,
            ChangeAliases changeAliases,
            CatalogueRevisions revisions,
            PermitTypeDocument document) {
        this.createPermitType = createPermitType;
        this.changeStatus = changeStatus;
        this.changeAliases = changeAliases;
        this.revisions = revisions;
        this.document = document;
    }

    @POST
    @Path("/permit-types")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "createPermitType",
            summary = "Adds a permit type with its first rules; it can be applied for from their first day on",
            description = "Refused with `RULES_INVALID` (400), whose `errors` name every fault by JSON pointer. What"
                    + " each key means stands in docs/catalogue.md.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = PermitType.class),
                            examples =
                                    @ExampleObject(name = "a free permit for a year", value = CatalogueExamples.TYPE)))
    @APIResponse(responseCode = "409", description = "TYPE_KNOWN")
    @APIResponseSchema(value = PermitType.class, responseCode = "201")
    public Response create(JsonNode body) {
        PermitType type = createPermitType.create(document.readOne(body));
        return Response.created(URI.create("/v1/permit-types/" + type.code()))
                .entity(type)
                .tag(ETags.of(revisions.of(type.code())))
                .build();
    }

    @POST
    @Path("/permit-types/{code}/closure")
    @Idempotent
    @Operation(
            operationId = "closePermitType",
            summary = "Closes a type to new applications; permits held, and applications on their way, go on")
    @APIResponse(responseCode = "409", description = "TYPE_NOT_OPEN, TYPE_RETIRED")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response close(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeStatus.close(code, current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/permit-types/{code}/reopening")
    @Idempotent
    @Operation(operationId = "reopenPermitType", summary = "Opens a closed type to new applications again")
    @APIResponse(responseCode = "409", description = "TYPE_NOT_CLOSED, TYPE_RETIRED")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response reopen(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeStatus.reopen(code, current -> ETags.require(ifMatch, current)));
    }

    @POST
    @Path("/permit-types/{code}/retirement")
    @Idempotent
    @Operation(
            operationId = "retirePermitType",
            summary = "Ends a type for good: nobody applies for it any more, permits held run to their own end")
    @APIResponse(responseCode = "409", description = "TYPE_RETIRED")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response retire(
            @PathParam("code") @Size(max = 40) @Parameter(example = "HAVERING_HERO") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeStatus.retire(code, current -> ETags.require(ifMatch, current)));
    }

    @PUT
    @Path("/permit-types/{code}/aliases/{alias}")
    @Operation(operationId = "addPermitTypeAlias", summary = "Gives a type another code that means the same everywhere")
    @APIResponse(responseCode = "409", description = "NAME_TAKEN")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response addAlias(
            @PathParam("code") @Size(max = 40) @Parameter(example = "NHS_ICB") String code,
            @PathParam("alias") @Pattern(regexp = CODE) @Parameter(example = "HAVERING_CCG") String alias,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeAliases.add(code, alias, current -> ETags.require(ifMatch, current)));
    }

    @DELETE
    @Path("/permit-types/{code}/aliases/{alias}")
    @Operation(operationId = "removePermitTypeAlias", summary = "Takes another code of a type away")
    @APIResponse(responseCode = "409", description = "ALIAS_UNKNOWN")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response removeAlias(
            @PathParam("code") @Size(max = 40) @Parameter(example = "NHS_ICB") String code,
            @PathParam("alias") @Pattern(regexp = CODE) @Parameter(example = "HAVERING_CCG") String alias,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answered(changeAliases.remove(code, alias, current -> ETags.require(ifMatch, current)));
    }

    private Response answered(PermitType type) {
        return Response.ok(type).tag(ETags.of(revisions.of(type.code()))).build();
    }
}
