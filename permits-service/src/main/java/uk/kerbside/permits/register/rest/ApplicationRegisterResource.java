package uk.kerbside.permits.register.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.register.ApplicationFilter;
import uk.kerbside.permits.register.ApplicationRegister;
import uk.kerbside.permits.register.ApplicationSort;
import uk.kerbside.permits.register.ShowRegister;

/** All applications, for officers. */
@Path("/v1/application-register")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "Register", description = "All permits and applications, for officers")
class ApplicationRegisterResource {
    private final ApplicationRegister register;
    private final ShowRegister show;
    private final CouncilClock clock;
    private final Pages pages;

    ApplicationRegisterResource(ApplicationRegister register, ShowRegister show, CouncilClock clock, Pages pages) {
        this.register = register;
        this.show = show;
        this.clock = clock;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listApplicationRegister",
            summary = "Applications out of the whole register, narrowed and sorted",
            description = "What is left out narrows nothing. LONGEST_WAITING leaves out drafts, FIRST_DUE what no"
                    + " officer ever had to decide. Who looked, and what was shown, is written down.")
    public Page<RegisteredApplication> list(
            @QueryParam("sort")
                    @DefaultValue("LATEST")
                    @Parameter(
                            description = "LATEST: begun last first; LONGEST_WAITING: submitted first first;"
                                    + " FIRST_DUE: to be decided first first")
                    ApplicationSort sort,
            @Valid @BeanParam ApplicationRegisterFilter filter,
            @Valid @BeanParam PageRequest page) {
        Instant now = clock.now();
        ApplicationFilter wanted = filter.toCore(clock);
        Page<PermitApplication> found = pages.read(
                "application register " + sort + " " + filter,
                page,
                (after, limit) ->
                        register.list(wanted, sort, after.map(ApplicationRegisterResource::position), now, limit),
                application -> position(ApplicationRegister.Position.of(application, sort)));
        show.applicationsWereShown(found.items());
        return found.map(application -> RegisteredApplication.of(application, now, clock.today()));
    }

    private static Position position(ApplicationRegister.Position position) {
        return Position.of(position.at(), position.id());
    }

    private static ApplicationRegister.Position position(Position position) {
        return new ApplicationRegister.Position(position.text(0), position.text(1));
    }

    /** What narrows the list. */
    record ApplicationRegisterFilter(
            @QueryParam("status") @Size(max = 20) @Parameter(description = "In one of these; repeat it for several")
            List<ApplicationStatus> status,

            @QueryParam("permitType")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be the code of a permit type")
            @Parameter(example = "RESIDENT", description = "Only this permit type")
            String permitType,

            @QueryParam("accountId")
            @Size(max = 60)
            @Parameter(example = "A-7KQ2-9XNM", description = "Of this account")
            String accountId,

            @QueryParam("waitingSince")
            @Parameter(
                    example = "2026-11-20",
                    description = "That wait for an officer and were submitted on that day or earlier")
            String waitingSince,

            @QueryParam("overdue")
            @DefaultValue("false")
            @Pattern(regexp = "true|false", message = "must be true or false")
            @Parameter(description = "Only those that were to be decided by a day that is over")
            String overdue,

            @QueryParam("claimedBy")
            @Size(max = 200)
            @Parameter(
                    example = "f3b1c0de-0000-4000-8000-5a1f6d7e8c9b",
                    description = "That the officer with this login works on")
            String claimedBy) {

        private ApplicationFilter toCore(CouncilClock clock) {
            return new ApplicationFilter(
                    Set.copyOf(status),
                    Optional.ofNullable(permitType),
                    Optional.ofNullable(accountId),
                    Days.endOf("waitingSince", waitingSince, clock),
                    Optional.of(clock.today()).filter(day -> Boolean.parseBoolean(overdue)),
                    Optional.ofNullable(claimedBy));
        }
    }
}
