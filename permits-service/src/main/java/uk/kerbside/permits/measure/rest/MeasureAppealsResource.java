package uk.kerbside.permits.measure.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.measure.AppealPosition;
import uk.kerbside.permits.measure.Measure;
import uk.kerbside.permits.measure.Revocations;
import uk.kerbside.permits.measure.Suspensions;

/** Appeals against suspensions and revocations that wait for somebody. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class MeasureAppealsResource {
    private final Suspensions suspensions;
    private final Revocations revocations;
    private final Pages pages;

    MeasureAppealsResource(Suspensions suspensions, Revocations revocations, Pages pages) {
        this.suspensions = suspensions;
        this.revocations = revocations;
        this.pages = pages;
    }

    @GET
    @Path("/suspension-appeals")
    @Operation(
            operationId = "listSuspensionAppeals",
            summary = "Appeals against suspensions that wait for a decision, the first due first")
    public Page<SuspensionAnswer> ofSuspensions(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "suspension appeals",
                        page,
                        (after, limit) -> suspensions.listAppealed(after.map(MeasureAppealsResource::position), limit),
                        MeasureAppealsResource::position)
                .map(SuspensionAnswer::of);
    }

    @GET
    @Path("/revocation-appeals")
    @Operation(
            operationId = "listRevocationAppeals",
            summary = "Appeals against revocations that wait for a decision, the first due first")
    public Page<RevocationAnswer> ofRevocations(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "revocation appeals",
                        page,
                        (after, limit) -> revocations.listAppealed(after.map(MeasureAppealsResource::position), limit),
                        MeasureAppealsResource::position)
                .map(RevocationAnswer::of);
    }

    private static AppealPosition position(Position position) {
        return new AppealPosition(LocalDate.parse(position.text(0)), position.text(1));
    }

    private static Position position(Measure measure) {
        return Position.of(measure.appeal().orElseThrow().decideBy(), measure.id());
    }
}
