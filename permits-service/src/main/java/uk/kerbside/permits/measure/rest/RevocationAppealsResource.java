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
import uk.kerbside.permits.measure.Revocations;

/** Appeals against revocations that wait for somebody. */
@Path("/v1/revocation-appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Measures", description = "Suspending, revoking and restoring permits")
class RevocationAppealsResource {
    private final Revocations revocations;
    private final Pages pages;

    RevocationAppealsResource(Revocations revocations, Pages pages) {
        this.revocations = revocations;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listRevocationAppeals",
            summary = "Appeals against revocations that wait for a decision, the first due first")
    public Page<RevocationAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "revocation appeals",
                        page,
                        (after, limit) -> revocations.listAppealed(
                                after.map(position -> new Revocations.AppealPosition(
                                        LocalDate.parse(position.text(0)), position.text(1))),
                                limit),
                        one -> Position.of(one.appeal().orElseThrow().decideBy(), one.id()))
                .map(RevocationAnswer::of);
    }
}
