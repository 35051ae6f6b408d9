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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.apds.ApdsSettings;
import uk.kerbside.permits.apds.Changes.ChangedRight;
import uk.kerbside.permits.apds.Changes.Versioned;
import uk.kerbside.permits.apds.GivenRight;
import uk.kerbside.permits.apds.ShowRights;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ShowPermits;

/** Permits and dispensations for other parking systems. Marks are for who enforces and audits; an operator reads where and when alone. */
@Path("/v1/apds/rights/assigned")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PARKING_OPERATOR, Roles.NOTICE_PROCESSING, Roles.PERMIT_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "APDS", description = "As the Alliance for Parking Data Standards shapes them (ISO/TS 5206-1, APDS 4.0)")
class ApdsAssignedRightsResource {
    private static final Set<String> SEE_MARKS =
            Set.of(Roles.NOTICE_PROCESSING, Roles.PERMIT_SUPERVISOR, Roles.AUDITOR);

    private final ShowRights showRights;
    private final ShowPermits showPermits;
    private final ApdsSettings settings;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final Pages pages;

    ApdsAssignedRightsResource(
            ShowRights showRights,
            ShowPermits showPermits,
            ApdsSettings settings,
            CurrentActor currentActor,
            CouncilClock clock,
            Pages pages) {
        this.showRights = showRights;
        this.showPermits = showPermits;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listApdsAssignedRights",
            summary =
                    "Permits that were issued and dispensations that were granted, also those that are over, the one that"
                            + " changed first first",
            description =
                    "Marks are shown to notice processing, supervisors and auditors; operators read where and when"
                            + " alone. Who read which is written down. That a term ends is no change: it stands in expiry.")
    public Page<ApdsAssignedRight> list(@Valid @BeanParam Since since, @Valid @BeanParam PageRequest page) {
        Optional<Instant> begin = since.instant();
        Page<ChangedRight> found = pages.read(
                "apds rights " + since,
                page,
                (after, limit) -> showRights.list(begin, after.map(ApdsAssignedRightsResource::changed), limit),
                one -> Position.of(one.at(), one.right().id()));
        showRights.wereShown(found.items().stream().map(ChangedRight::right).toList());
        Elements elements = elements();
        return found.map(one -> shaped(one.right(), elements));
    }

    private static Versioned changed(Position position) {
        return new Versioned(position.text(1), position.instant(0));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getApdsAssignedRight",
            summary = "One permit that was issued, or dispensation that was granted, in the standard's shape")
    public ApdsAssignedRight get(@PathParam("id") @Size(max = 40) @Parameter(example = "P-7KQ2-9XNM") String id) {
        GivenRight right = showRights.get(id);
        showRights.wereShown(List.of(right));
        return shaped(right, elements());
    }

    private ApdsAssignedRight shaped(GivenRight right, Elements elements) {
        boolean showsMarks = SEE_MARKS.stream().anyMatch(currentActor.actor()::has);
        return switch (right) {
            case GivenRight.OfPermit(Permit permit) ->
                new RightShape(elements, showsMarks, clock.now()).of(permit, showPermits.standing(permit));
            case GivenRight.OfDispensation(Dispensation dispensation) ->
                new DispensationShape(elements, showsMarks, clock.now()).of(dispensation);
        };
    }

    private Elements elements() {
        return new Elements(settings, showRights.places());
    }
}
