package uk.kerbside.enforcement.outage.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.enforcement.outage.AffectedCheck;
import uk.kerbside.enforcement.outage.AffectedChecks;
import uk.kerbside.enforcement.outage.Outage;
import uk.kerbside.enforcement.outage.Outages;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Checks that fall into an outage. */
@Path("/v1/outages/{outageId}/checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ENFORCEMENT_SUPERVISOR, Roles.NOTICE_PROCESSING, Roles.AUDITOR})
@Tag(name = "Outages", description = "When something was down, and which checks fall into it")
class AffectedChecksResource {
    private final Outages outages;
    private final AffectedChecks checks;
    private final Pages pages;
    private final InstantSource clock;

    AffectedChecksResource(Outages outages, AffectedChecks checks, Pages pages, InstantSource clock) {
        this.outages = outages;
        this.checks = checks;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listChecksInOutage",
            summary = "Checks made in an outage, or asking about a time in it, in the order of their answers",
            description = "Also those answered before anybody knew of it: they are not marked. A camera's batch is one"
                    + " item, read with GET /v1/check-batches. Marks are not among what is listed.")
    public Page<AffectedResponse> list(@PathParam("outageId") String outageId, @Valid @BeanParam PageRequest page) {
        Outage outage =
                outages.find(OutagesResource.known(outageId)).orElseThrow(() -> OutagesResource.unknown(outageId));
        Instant until = outage.until().orElseGet(() -> clock.instant().plusSeconds(1));
        return pages.read(
                        "checks in outage " + outage.outageId(),
                        page,
                        (after, limit) ->
                                checks.list(outage.from(), until, after.map(AffectedChecksResource::after), limit),
                        check -> Position.of(check.answeredAt(), check.id()))
                .map(AffectedResponse::of);
    }

    private static AffectedChecks.After after(Position position) {
        return new AffectedChecks.After(position.instant(0), UUID.fromString(position.text(1)));
    }

    record AffectedResponse(
            @Schema(examples = "CHECK") AffectedCheck.Kind kind,

            @Schema(description = "Of the check or the batch")
            UUID id,

            Instant answeredAt,

            @Schema(examples = "1", description = "How many reads a batch has")
            int reads,

            @Schema(description = "Absent for a batch") Optional<SingleResponse> check) {

        static AffectedResponse of(AffectedCheck check) {
            return new AffectedResponse(
                    check.kind(),
                    check.id(),
                    check.answeredAt(),
                    check.reads(),
                    check.single()
                            .map(single -> new SingleResponse(
                                    single.place(),
                                    single.bayClass(),
                                    single.at(),
                                    single.outcome(),
                                    single.marked())));
        }
    }

    record SingleResponse(
            @Schema(examples = "RO1") String place,

            @Schema(examples = "RESIDENT", description = "Absent when nobody said in which")
            Optional<BayClass> bayClass,

            @Schema(description = "The time asked about") Instant at,

            @Schema(examples = "NOTHING_KNOWN") Outcome outcome,

            @Schema(description = "Whether an outage was known when it was answered")
            boolean marked) {}
}
