package uk.kerbside.permits.dispensation.rest;

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
import uk.kerbside.permits.dispensation.ShowLateLetters;
import uk.kerbside.permits.suspension.LateLetter;

/** Who hears too late that a dispensation takes their bays. */
@Path("/v1/dispensations/{reference}/late-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR})
@Tag(name = "Dispensations", description = "The council's leave for named vehicles to wait where no permit allows it")
class LateLettersOfDispensationResource {
    private final ShowLateLetters lateLetters;
    private final Pages pages;

    LateLettersOfDispensationResource(ShowLateLetters lateLetters, Pages pages) {
        this.lateLetters = lateLetters;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listLateLettersOfDispensation",
            summary = "Holders who can only be written to by post, and whose letter comes after their bays are taken",
            description = "By account; nobody where the letters are in time, or no bays are taken. Tell them in another"
                    + " way, or choose a later day.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<LateLetter> list(
            @PathParam("reference") @Size(max = 40) @Parameter(example = "D-7KQ2-9XNM") String reference,
            @Valid @BeanParam PageRequest page) {
        return pages.read(
                "late letters of dispensation " + reference,
                page,
                (after, limit) -> lateLetters.of(
                        reference, after.map(position -> position.text(0)).orElse(""), limit),
                letter -> Position.of(letter.accountId()));
    }
}
