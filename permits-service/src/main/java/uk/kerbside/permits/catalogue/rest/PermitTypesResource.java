package uk.kerbside.permits.catalogue.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.catalogue.CatalogueRevisions;
import uk.kerbside.permits.catalogue.ImportPermitTypes;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;

/** What can be applied for. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permit types", description = "The catalogue: what can be applied for, with all its rules, as data")
class PermitTypesResource {
    private final PermitTypes types;
    private final CatalogueRevisions revisions;
    private final ImportPermitTypes importTypes;
    private final PermitTypeDocument document;
    private final Pages pages;

    PermitTypesResource(
            PermitTypes types,
            CatalogueRevisions revisions,
            ImportPermitTypes importTypes,
            PermitTypeDocument document,
            Pages pages) {
        this.types = types;
        this.revisions = revisions;
        this.importTypes = importTypes;
        this.document = document;
        this.pages = pages;
    }

    @GET
    @Path("/permit-types")
    @Authenticated
    @Operation(operationId = "listPermitTypes", summary = "All permit types, by code")
    public Page<PermitType> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                "permit-types",
                page,
                (after, limit) ->
                        types.list(after.map(position -> position.text(0)).orElse(""), limit),
                type -> Position.of(type.code()));
    }

    @GET
    @Path("/permit-types/{code}")
    @Authenticated
    @Operation(operationId = "getPermitType", summary = "One permit type, by its code or an alias")
    @APIResponseSchema(value = PermitType.class, responseCode = "200")
    public Response get(
            @PathParam("code") @Size(max = 40) @Parameter(example = "RESIDENT", description = "Code or alias")
                    String code) {
        PermitType type = types.get(code);
        return Response.ok(type).tag(ETags.of(revisions.of(type.code()))).build();
    }

    @POST
    @Path("/permit-type-imports")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "importPermitTypes",
            summary = "Takes permit types into the catalogue: all of them, or none and every fault is named",
            description =
                    "Safe to repeat: what is there already counts as repeated. A stored version is never changed: "
                            + "changed rules get the next version number. Refused with `RULES_INVALID` (400), whose `errors` "
                            + "name every fault by JSON pointer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = PermitType.class),
                            examples =
                                    @ExampleObject(name = "a free permit for a year", value = CatalogueExamples.TYPES)))
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "first time", value = """
                            {"accepted": 13, "repaired": 0, "refused": 0, "repeated": 0, "faults": []}""")))
    public ImportReport take(JsonNode body) {
        return importTypes.take(document.read(body));
    }
}
