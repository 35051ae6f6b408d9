package uk.kerbside.permits.suspension.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.suspension.LateLetter;
import uk.kerbside.permits.suspension.LateLetters;

/** Who hears too late that bays are suspended. */
@Path("/v1/bay-suspensions/{reference}/late-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Bay suspensions", description = "Bays nobody may use for a time, whatever permit they hold")
class LateLettersResource {
    private final LateLetters lateLetters;
    private final Pages pages;

    LateLettersResource(LateLetters lateLetters, Pages pages) {
        this.lateLetters = lateLetters;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listLateLetters",
            summary = "Holders who can only be written to by post, and whose letter comes after the bays are suspended",
            description =
                    "By account; nobody where the letters are in time, or holders are not told. Tell them in another"
                            + " way, or choose a later day.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<LateLetter> list(
            @PathParam("reference") @Size(max = 40) @Parameter(example = "S-7KQ2-9XNM") String reference,
            @Valid @BeanParam PageRequest page) {
        return pages.read(
                "late letters of " + reference,
                page,
                (after, limit) -> lateLetters.of(
                        reference, after.map(position -> position.text(0)).orElse(""), limit),
                letter -> Position.of(letter.accountId()));
    }
}
