package uk.kerbside.permits.apds.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.apds.ApdsSettings;
import uk.kerbside.permits.apds.Changes;
import uk.kerbside.permits.apds.Changes.Versioned;
import uk.kerbside.permits.place.Places;

/** Places for other parking systems. */
@Path("/v1/apds/places")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.PARKING_OPERATOR,
    Roles.NOTICE_PROCESSING,
    Roles.CRM,
    Roles.PERMIT_SUPERVISOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
@Tag(name = "APDS", description = "As the Alliance for Parking Data Standards shapes them (ISO/TS 5206-1, APDS 4.0)")
class ApdsPlacesResource {
    private final Places places;
    private final Changes changes;
    private final ApdsSettings settings;
    private final CouncilClock clock;
    private final Pages pages;

    ApdsPlacesResource(Places places, Changes changes, ApdsSettings settings, CouncilClock clock, Pages pages) {
        this.places = places;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listApdsPlaces",
            summary = "Places in the standard's shape, the one that changed first first",
            description = "The council itself, as the campus all others lie in, is read by its id.")
    public Page<ApdsPlace> list(@Valid @BeanParam Since since, @Valid @BeanParam PageRequest page) {
        List<Versioned> all = changes.listPlaces();
        PlaceShape shape = new PlaceShape(new Elements(settings, all), clock.zone());
        return pages.read(
                        "apds places " + since,
                        page,
                        (after, limit) -> since.of(all.stream(), Versioned::at)
                                .filter(one -> Spot.of(one).isAfter(after))
                                .limit(limit)
                                .toList(),
                        one -> Spot.of(one).position())
                .map(one -> shape.of(places.get(one.code()), one));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApdsPlace", summary = "One place, or the council itself, in the standard's shape")
    public ApdsPlace get(@PathParam("id") @Size(max = 40) @Parameter(example = "RO5") String id) {
        Elements elements = new Elements(settings, changes.listPlaces());
        if (elements.isCampus(id)) {
            return elements.campusItself(clock.now());
        }
        Versioned changed = elements.find(id).orElseThrow(() -> new NotFoundException("There is no place " + id + "."));
        return new PlaceShape(elements, clock.zone()).of(places.get(id), changed);
    }
}
