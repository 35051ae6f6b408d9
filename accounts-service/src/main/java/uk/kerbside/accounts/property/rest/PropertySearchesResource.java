package uk.kerbside.accounts.property.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.property.Postcode;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Looking up a property. The postcode stands in the body: addresses of requests end up in logs. */
@Path("/v1/property-searches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE,
    Roles.ADMINISTRATOR
})
@Tag(name = "Gazetteer", description = "Properties and the council-tax references that prove who lives there")
class PropertySearchesResource {
    private final Properties properties;
    private final Pages pages;

    PropertySearchesResource(Properties properties, Pages pages) {
        this.properties = properties;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchProperties",
            summary = "The properties of a postcode, by street, house and flat",
            description = "Nothing is stored. Send the same body with the cursor to read on.")
    public Page<PropertyAnswer> search(@NotNull @Valid PropertySearch search, @Valid @BeanParam PageRequest page) {
        Postcode postcode = Postcode.read(search.postcode())
                .orElseThrow(() -> new InvalidRequestException("/postcode", "is no postcode"));
        return pages.read(
                        "properties of " + postcode.value(),
                        page,
                        (after, limit) -> properties.search(
                                postcode,
                                after.map(place -> new Properties.Place(place.text(0), place.text(1)))
                                        .orElse(Properties.Place.START),
                                limit),
                        property -> Position.of(property.sortKey(), property.uprn()))
                .map(PropertyAnswer::of);
    }

    record PropertySearch(
            @NotBlank
            @Size(max = 20)
            @Schema(examples = "RM12 7ZH", description = "With or without its space, in any letters")
            String postcode) {}

    /**
     * A property to choose from.
     *
     * @param carFree built without a right to resident permits
     */
    record PropertyAnswer(
            @Schema(examples = "100020000007") String uprn,

            @Schema(examples = "Flat 23, 243C Abbs Cross Lane, Hornchurch")
            String address,

            @Schema(examples = "RM12 7ZH") String postcode,
            @Schema(examples = "HO1") Optional<String> zone,
            @Schema(examples = "W03") Optional<String> ward,
            boolean carFree,
            @Schema(examples = "S1") Optional<String> schoolStreet) {

        static PropertyAnswer of(Property property) {
            return new PropertyAnswer(
                    property.uprn(),
                    property.address(),
                    property.postcode().value(),
                    property.zone(),
                    property.ward(),
                    property.carFree(),
                    property.schoolStreet());
        }
    }
}
