package uk.kerbside.permits.apds.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.dispensation.Dispensation;

/**
 * Permit types for other parking systems: each version of the rules is a specification, and so is what all dispensations
 * refer to.
 */
@Path("/v1/apds/rights/specs")
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
class ApdsRightSpecificationsResource {
    private static final Comparator<TypeVersion> BY_NUMBER = Comparator.comparingInt(TypeVersion::version);

    private final PermitTypes types;
    private final Changes changes;
    private final ApdsSettings settings;
    private final CouncilClock clock;
    private final Pages pages;

    ApdsRightSpecificationsResource(
            PermitTypes types, Changes changes, ApdsSettings settings, CouncilClock clock, Pages pages) {
        this.types = types;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listApdsRightSpecifications",
            summary = "Every version of every permit type in the standard's shape, the type that changed first first",
            description = "With modifiedSince all versions of the types that changed since then.")
    public Page<ApdsRightSpecification> list(@Valid @BeanParam Since since, @Valid @BeanParam PageRequest page) {
        Elements elements = elements();
        Stream<Version> ofTypes = changes.listPermitTypes().stream().flatMap(changed -> versions(changed, elements));
        List<Version> all = since.of(Stream.concat(ofTypes, Stream.of(ofDispensations(elements))), Version::changedAt)
                .sorted(Comparator.comparing(Version::spot))
                .toList();
        return pages.read(
                        "apds specifications " + since,
                        page,
                        (after, limit) -> all.stream()
                                .filter(one -> one.spot().isAfter(after))
                                .limit(limit)
                                .toList(),
                        one -> one.spot().position())
                .map(Version::shown);
    }

    private Stream<Version> versions(Versioned changed, Elements elements) {
        PermitType type = types.get(changed.code());
        return type.versions().stream()
                .map(rules -> new Version(
                        new Spot(changed.at(), type.code(), rules.version()),
                        ApdsRightSpecification.of(type, rules, elements, clock.zone())));
    }

    /** One for all dispensations, as old as the first place. */
    private static Version ofDispensations(Elements elements) {
        return new Version(
                new Spot(elements.first(), Dispensation.TYPE, Dispensation.RULE_VERSION),
                DispensationShape.specification(elements));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getApdsRightSpecification",
            summary = "One version of a permit type in the standard's shape; the latest when none is named")
    public ApdsRightSpecification get(
            @PathParam("id") @Size(max = 40) @Parameter(example = "RESIDENT") String id,
            @QueryParam("version")
                    @Min(1)
                    @Max(1_000_000)
                    @Parameter(example = "1", description = "Which version of the rules")
                    Integer version) {
        if (id.equals(Dispensation.TYPE) && (version == null || version == Dispensation.RULE_VERSION)) {
            return DispensationShape.specification(elements());
        }
        PermitType type = types.get(id);
        TypeVersion rules = (version == null ? type.versions().stream().max(BY_NUMBER) : type.version(version))
                .orElseThrow(() -> new NotFoundException("There is no such version of " + type.code() + "."));
        return ApdsRightSpecification.of(type, rules, elements(), clock.zone());
    }

    private Elements elements() {
        return new Elements(settings, changes.listPlaces());
    }

    /** One version of a type, and where it stands. */
    private record Version(Spot spot, ApdsRightSpecification shown) {
        Instant changedAt() {
            return spot.at();
        }
    }
}
