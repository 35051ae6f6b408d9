package uk.kerbside.accounts.property.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.property.ImportCouncilTax;
import uk.kerbside.accounts.property.ImportProperties;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.imports.ImportReport;

/** Files a council brings along. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
@Tag(name = "Gazetteer", description = "Properties and the council-tax references that prove who lives there")
class GazetteerImportsResource {
    private static final String REPORT = """
            {"accepted": 13998, "repaired": 1, "refused": 1, "repeated": 0, "faults": [
              {"line": 7, "code": "POSTCODE_REWRITTEN", "message": "The postcode was written in another way."},
              {"line": 9, "code": "STREET_MISSING", "message": "A property needs the street it is in."}]}""";

    private final ImportProperties importProperties;
    private final ImportCouncilTax importCouncilTax;

    GazetteerImportsResource(ImportProperties importProperties, ImportCouncilTax importCouncilTax) {
        this.importProperties = importProperties;
        this.importCouncilTax = importCouncilTax;
    }

    @POST
    @Path("/property-imports")
    @Consumes("text/csv")
    @Operation(
            operationId = "importProperties",
            summary = "Takes the gazetteer from a CSV file; rows at fault are reported and left out",
            description = "Columns: uprn, flat, house, street, town, postcode, zone, ward, car_free (Y or N),"
                    + " school_street. Safe to repeat: rows that say what is on record count as repeated. Whoever lives"
                    + " at a property that changed has the new zone at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "a flat", value = """
                            uprn,flat,house,street,town,postcode,zone,ward,car_free,school_street
                            100020000007,Flat 23,243C,Abbs Cross Lane,Hornchurch,RM12 7ZH,HO1,W03,N,S1
                            """)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "two rows stand out", value = REPORT)))
    public ImportReport properties(InputStream file) {
        return importProperties.take(file);
    }

    @POST
    @Path("/council-tax-imports")
    @Consumes("text/csv")
    @Operation(
            operationId = "importCouncilTax",
            summary = "Takes council-tax references from a CSV file; rows at fault are reported and left out",
            description =
                    "Columns: uprn, reference. One reference may stand for several properties. Bring the gazetteer"
                            + " first: a property it does not have is refused. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one reference", value = """
                            uprn,reference
                            100020000007,50113436
                            """)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "two rows stand out", value = REPORT)))
    public ImportReport councilTax(InputStream file) {
        return importCouncilTax.take(file);
    }
}
