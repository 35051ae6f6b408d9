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
import uk.kerbside.permits.measure.Suspensions;

/** Appeals against suspensions that wait for somebody. */
@Path("/v1/suspension-appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class SuspensionAppealsResource {
    private final Suspensions suspensions;
    private final Pages pages;

    SuspensionAppealsResource(Suspensions suspensions, Pages pages) {
        this.suspensions = suspensions;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listSuspensionAppeals",
            summary = "Appeals against suspensions that wait for a decision, the first due first")
    public Page<SuspensionAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "suspension appeals",
                        page,
                        (after, limit) -> suspensions.listAppealed(
                                after.map(position -> new Suspensions.AppealPosition(
                                        LocalDate.parse(position.text(0)), position.text(1))),
                                limit),
                        one -> Position.of(one.appeal().orElseThrow().decideBy(), one.id()))
                .map(SuspensionAnswer::of);
    }
}
