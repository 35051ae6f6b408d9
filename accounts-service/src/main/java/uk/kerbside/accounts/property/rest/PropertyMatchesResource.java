package uk.kerbside.accounts.property.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.property.MatchProperties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.kit.actor.Roles;

/** Which properties does an old file mean? Addresses come in and never go out. */
@Path("/v1/property-matches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUITE_SERVICE)
@Tag(name = "Gazetteer", description = "Properties and the council-tax references that prove who lives there")
class PropertyMatchesResource {
    private static final int MOST = 500;

    private final MatchProperties matchProperties;

    PropertyMatchesResource(MatchProperties matchProperties) {
        this.matchProperties = matchProperties;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchProperties",
            summary = "The properties that rows of an old file mean, for other services of the suite",
            description = "By UPRN, otherwise by address and postcode if exactly one property fits. One answer for each"
                    + " item, in their order. Nothing is stored.")
    public MatchesAnswer match(@NotNull @Valid MatchesRequest request) {
        return new MatchesAnswer(
                matchProperties
                        .match(request.items().stream()
                                .map(QuestionRequest::question)
                                .toList())
                        .stream()
                        .map(match -> new MatchAnswer(
                                match.map(MatchProperties.Match::by),
                                match.map(MatchProperties.Match::property).map(MatchedPropertyAnswer::of)))
                        .toList());
    }

    record MatchesRequest(
            @NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid QuestionRequest> items) {}

    record QuestionRequest(
            @Schema(examples = "100020000007") Optional<@Size(max = 200) String> uprn,

            @Schema(examples = "Flat 23, 243C Abbs Cross Lane, Hornchurch")
            Optional<@Size(max = 500) String> address,

            @Schema(examples = "RM12 7ZH") Optional<@Size(max = 200) String> postcode) {

        MatchProperties.Question question() {
            return new MatchProperties.Question(uprn, address, postcode);
        }
    }

    record MatchesAnswer(List<MatchAnswer> items) {}

    /** @param by how it was found; absent, as the property is, when none or more than one fits */
    record MatchAnswer(Optional<MatchProperties.MatchedBy> by, Optional<MatchedPropertyAnswer> property) {}

    record MatchedPropertyAnswer(
            @Schema(examples = "100020000007") String uprn,
            @Schema(examples = "HO1") Optional<String> zone,
            @Schema(examples = "W03") Optional<String> ward,
            boolean carFree,
            @Schema(examples = "S1") Optional<String> schoolStreet) {

        static MatchedPropertyAnswer of(Property property) {
            return new MatchedPropertyAnswer(
                    property.uprn(), property.zone(), property.ward(), property.carFree(), property.schoolStreet());
        }
    }
}
