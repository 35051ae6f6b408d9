package uk.kerbside.permits.misuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.WorkingDays;

/**
 * Takes a report of misuse. Whoever reports learns that it was received and nothing else: not whether there is such a
 * permit, and not whose it is.
 */
@ApplicationScoped
public class ReportMisuse {
    private final MisuseReports reports;
    private final Permits permits;
    private final Calendars calendars;
    private final TellMisuse tell;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final MisuseSettings settings;

    // Seven: it looks for the permit, reckons days, keeps, tells, and asks who and when.
    ReportMisuse(
            MisuseReports reports,
            Permits permits,
            Calendars calendars,
            TellMisuse tell,
            CurrentActor currentActor,
            CouncilClock clock,
            MisuseSettings settings) {
        this.reports = reports;
        this.permits = permits;
        this.calendars = calendars;
        this.tell = tell;
        this.currentActor = currentActor;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws InvalidRequestException when it names neither a vehicle nor a permit, or was seen in the future */
    @Transactional
    public MisuseReport report(MisuseReport.Seen seen) {
        if (seen.vrm().isEmpty() && seen.permitNumber().isEmpty()) {
            throw new InvalidRequestException("/vrm", "is needed where no permit is named");
        }
        Instant now = clock.now();
        if (seen.seenAt().filter(now::isBefore).isPresent()) {
            throw new InvalidRequestException("/seenAt", "lies in the future");
        }
        MisuseReport report = MisuseReport.made(
                seen,
                currentActor.actor(),
                new WorkingDays(calendars.current()).after(clock.today(), settings.decidedWithinWorkingDays()),
                now);
        permit(seen, now).ifPresent(permit -> report.isAbout(permit.number(), permit.accountId()));
        reports.add(report);
        tell.reported(report);
        return report;
    }

    /** The one that was named, or the only one with that vehicle; otherwise an officer finds out. */
    private Optional<Permit> permit(MisuseReport.Seen seen, Instant now) {
        Optional<Permit> named = seen.permitNumber().flatMap(permits::find);
        if (named.isPresent()) {
            return named;
        }
        List<String> withMark =
                seen.vrm().map(vrm -> reports.listPermitsWith(vrm, now)).orElse(List.of());
        return withMark.size() == 1 ? permits.find(withMark.getFirst()) : Optional.empty();
    }
}
