package uk.kerbside.permits.migration.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.migration.Progress;

/** How far the move from paper has come. */
@Path("/v1/paper-permit-progress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.ADMINISTRATOR})
@Tag(name = "Migration", description = "Paper permits on their way to virtual ones")
class ProgressResource {
    private final Progress progress;
    private final CouncilClock clock;

    ProgressResource(Progress progress, CouncilClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getPaperPermitProgress",
            summary = "How many permits live as paper, and how many holders were invited, claimed and renewed")
    public ProgressAnswer get() {
        Instant now = clock.now();
        List<Progress.Line> lines = progress.list(now);
        return new ProgressAnswer(
                now,
                new CountsAnswer(
                        sum(lines, Progress.Line::taken),
                        sum(lines, Progress.Line::live),
                        sum(lines, Progress.Line::waiting),
                        sum(lines, Progress.Line::over),
                        sum(lines, Progress.Line::invited),
                        sum(lines, Progress.Line::claimed),
                        sum(lines, Progress.Line::renewed)),
                lines.stream().map(ProgressResource::answer).toList());
    }

    private static long sum(List<Progress.Line> lines, ToLongFunction<Progress.Line> count) {
        return lines.stream().mapToLong(count).sum();
    }

    private static MonthAnswer answer(Progress.Line line) {
        return new MonthAnswer(
                line.typeCode(),
                line.month().toString(),
                new CountsAnswer(
                        line.taken(),
                        line.live(),
                        line.waiting(),
                        line.over(),
                        line.invited(),
                        line.claimed(),
                        line.renewed()));
    }

    /** @param items by permit type and month of expiry */
    record ProgressAnswer(Instant asOf, CountsAnswer all, List<MonthAnswer> items) {}

    record MonthAnswer(
            @Schema(examples = "RESIDENT") String permitType,
            @Schema(examples = "2027-07") String endingIn,
            CountsAnswer permits) {}

    /**
     * Paper permits.
     *
     * @param live good as paper now
     * @param waiting their first day has not come
     * @param over ended, given back, or over when they were taken
     * @param invited whose holder was invited to renew
     * @param claimed whose holder has a login
     * @param renewed that have a virtual successor, be it unpaid
     */
    record CountsAnswer(long taken, long live, long waiting, long over, long invited, long claimed, long renewed) {}
}
