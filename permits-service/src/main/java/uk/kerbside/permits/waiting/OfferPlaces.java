package uk.kerbside.permits.waiting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.round.EachAlone;

/**
 * Offers places that fell free to who is first. Why one is free does not matter: surrendered, expired, never paid for, an
 * offer nobody took, or a limit that was raised. The counter of the place is locked first, so that two who do this at once,
 * and who applies meanwhile, follow each other.
 */
@ApplicationScoped
public class OfferPlaces {
    private static final int UNLIMITED = 1_000_000;

    private final WaitingEntries entries;
    private final Limits limits;
    private final SetLimits setLimits;
    private final TellWaiting tell;
    private final CouncilClock clock;
    private final WaitingSettings settings;

    OfferPlaces(
            WaitingEntries entries,
            Limits limits,
            SetLimits setLimits,
            TellWaiting tell,
            CouncilClock clock,
            WaitingSettings settings) {
        this.entries = entries;
        this.limits = limits;
        this.setLimits = setLimits;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round, place by place; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.waiting.looked-after-every:15s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void offer() {
        EachAlone.of("Offers of places", entries::listWaitedFor, this::offer);
    }

    /** What is free of this now. Joins the caller's transaction. */
    public void offer(LimitKey key) {
        Instant now = clock.now();
        Instant until = clock.startOf(clock.dayOf(now).plusDays(settings.offeredDays() + 1L));
        int most = setLimits.find(key).orElse(UNLIMITED);
        limits.lock(key, most);
        for (int made = 0; made < settings.offersAtOnce(); made++) {
            Optional<WaitingEntry> next = entries.findNextForUpdate(key);
            if (next.isEmpty() || !limits.take(key, most, next.get().entryId(), until, now)) {
                return;
            }
            next.get().offer(now, until);
            entries.save(next.get());
            tell.offered(next.get(), now);
        }
    }
}
