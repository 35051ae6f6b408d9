package uk.kerbside.permits.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.WorkingDays;

/**
 * Who hears too late that bays are taken: holders who can only be written to by post, when that is announced so late that the
 * letter comes after the beginning. Nobody can post it earlier than the officer says so; but the officer can knock on their
 * doors, have the helpline visit them, or choose a later day.
 */
@ApplicationScoped
public class LateLetters {
    /** What is taken, and when its holders were told. */
    public record Announcement(ConcernedHolders.Bays bays, Instant announcedAt) {}

    private final Suspensions suspensions;
    private final ConcernedHolders holders;
    private final Calendars calendars;
    private final CouncilClock clock;
    private final SuspensionSettings settings;

    LateLetters(
            Suspensions suspensions,
            ConcernedHolders holders,
            Calendars calendars,
            CouncilClock clock,
            SuspensionSettings settings) {
        this.suspensions = suspensions;
        this.holders = holders;
        this.calendars = calendars;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Of a suspension, by account; nobody when holders are not told of it or it is over.
     *
     * @throws NotFoundException when there is no such suspension
     */
    public List<LateLetter> of(String reference, String afterAccountId, int limit) {
        BaySuspension suspension = suspensions.get(reference);
        return suspension.holdersTold() && !suspension.isOverAt(clock.now())
                ? of(new Announcement(suspension.taken(), suspension.announcedAt()), afterAccountId, limit)
                : List.of();
    }

    /** The same of whatever else takes bays. */
    public List<LateLetter> of(Announcement announcement, String afterAccountId, int limit) {
        LocalDate arrivesOn = new WorkingDays(calendars.current())
                .after(clock.dayOf(announcement.announcedAt()), settings.letterWorkingDays());
        boolean isInTime = !announcement.bays().from().isBefore(clock.startOf(arrivesOn.plusDays(1)));
        return isInTime
                ? List.of()
                : holders.listReachedByLetter(announcement.bays(), afterAccountId, limit).stream()
                        .map(concerned -> new LateLetter(concerned.accountId(), concerned.permitNumbers(), arrivesOn))
                        .toList();
    }
}
