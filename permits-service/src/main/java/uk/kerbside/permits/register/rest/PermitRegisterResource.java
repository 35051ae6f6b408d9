package uk.kerbside.permits.register.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ShowPermits;
import uk.kerbside.permits.register.PermitFilter;
import uk.kerbside.permits.register.PermitRegister;
import uk.kerbside.permits.register.PermitSearch;
import uk.kerbside.permits.register.PermitSort;
import uk.kerbside.permits.register.ShowRegister;

/** All permits, for officers. A mark never stands in an address: who looks for one posts it. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "Register", description = "All permits and applications, for officers")
class PermitRegisterResource {
    private final PermitRegister register;
    private final ShowRegister show;
    private final ShowPermits showPermits;
    private final CouncilClock clock;
    private final Pages pages;

    PermitRegisterResource(
            PermitRegister register, ShowRegister show, ShowPermits showPermits, CouncilClock clock, Pages pages) {
        this.register = register;
        this.show = show;
        this.showPermits = showPermits;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Path("/permit-register")
    @Operation(
            operationId = "listPermitRegister",
            summary = "Permits out of the whole register, narrowed and sorted",
            description =
                    "What is left out narrows nothing. Who looked, and which permits were shown, is written down.")
    public Page<RegisteredPermit> list(
            @QueryParam("sort")
                    @DefaultValue("LATEST")
                    @Parameter(description = "LATEST: granted last first; ENDING: whose term ends first; NUMBER")
                    PermitSort sort,
            @Valid @BeanParam PermitRegisterFilter filter,
            @Valid @BeanParam PageRequest page) {
        Instant now = clock.now();
        PermitFilter wanted = filter.toCore(clock);
        Page<Permit> found = pages.read(
                "permit register " + sort + " " + filter,
                page,
                (after, limit) -> register.list(wanted, sort, after.map(PermitRegisterResource::position), now, limit),
                permit -> position(PermitRegister.Position.of(permit, sort)));
        return shown(found, ReadAction.LIST_PERMIT_REGISTER, Optional.empty());
    }

    @POST
    @Path("/permit-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchPermits",
            summary = "Permits by mark, number or property, the one granted last first",
            description = "By all of what is given, and something is. A mark finds every permit that has or had it or a"
                    + " vehicle to come, also under another legal reading of the same mark (O for 0, I for 1). Send the"
                    + " same body with the cursor to read on. Who searched, why, and which permits were shown is"
                    + " written down.")
    public Page<RegisteredPermit> search(
            @NotNull @Valid PermitSearchRequest request, @Valid @BeanParam PageRequest page) {
        PermitSearch search = request.toCore();
        Page<Permit> found = pages.read(
                request.list(),
                page,
                (after, limit) -> register.search(search, after.map(PermitRegisterResource::position), limit),
                permit -> position(PermitRegister.Position.of(permit, PermitSort.LATEST)));
        return shown(found, ReadAction.SEARCH_PERMITS, request.reason());
    }

    private Page<RegisteredPermit> shown(Page<Permit> found, ReadAction action, Optional<String> reason) {
        show.permitsWereShown(found.items(), action, reason);
        Instant now = clock.now();
        return found.map(permit -> RegisteredPermit.of(permit, showPermits.standing(permit), now, clock.zone()));
    }

    private static Position position(PermitRegister.Position position) {
        return position.at().map(at -> Position.of(position.number(), at)).orElse(Position.of(position.number()));
    }

    private static PermitRegister.Position position(Position position) {
        Optional<Instant> at = position.values().size() > 1 ? Optional.of(position.instant(1)) : Optional.empty();
        return new PermitRegister.Position(at, position.text(0));
    }
}
