package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.ProblemException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Takes the checks a device made without a network: they are judged again, and kept with what the device had found. One
 * at fault harms no other.
 */
@ApplicationScoped
public class HandInOfflineChecks {
    private static final Duration LARGEST_OFFSET = Duration.ofHours(24);

    /** One check with its answer or its problem. */
    public record HandedIn(Optional<String> checkId, Optional<KeptCheck> kept, Optional<ProblemException> problem) {}

    private final GetOfflinePack getOfflinePack;
    private final JudgeOfflineChecks judgeOfflineChecks;
    private final Evidence evidence;
    private final InstantSource clock;

    HandInOfflineChecks(
            GetOfflinePack getOfflinePack,
            JudgeOfflineChecks judgeOfflineChecks,
            Evidence evidence,
            InstantSource clock) {
        this.getOfflinePack = getOfflinePack;
        this.judgeOfflineChecks = judgeOfflineChecks;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param clockOffset what has to be added to the device's time for the true one
     * @throws InvalidRequestException when no clock can be that wrong
     * @throws uk.kerbside.kit.problem.NotFoundException when this officer has no such pack
     * @throws RefusedException {@code DEVICE_IS_ANOTHER}, {@code SERVICE_UNAVAILABLE}
     */
    public List<HandedIn> handIn(
            UUID packId, String device, Duration clockOffset, List<OfflineCheck> checks, Actor officer) {
        requireBearable(clockOffset);
        OfflinePack pack = getOfflinePack.get(packId, officer);
        if (!pack.device().equals(device)) {
            throw new RefusedException(OfflineRefusal.DEVICE_IS_ANOTHER, "Another device has this pack.");
        }
        OfflinePortion portion =
                new OfflinePortion(pack, clockOffset, officer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        // All are handed over before the first is waited for: they are written together.
        List<Item<CompletableFuture<KeptCheck>>> waiting = judgeOfflineChecks.judge(checks, portion).stream()
                .map(judged -> judged.then(this::kept))
                .toList();
        return waiting.stream().map(HandInOfflineChecks::settled).toList();
    }

    private static void requireBearable(Duration clockOffset) {
        if (clockOffset.compareTo(LARGEST_OFFSET) > 0 || clockOffset.compareTo(LARGEST_OFFSET.negated()) < 0) {
            throw new InvalidRequestException("/clockOffset", "is more than a day");
        }
    }

    private CompletableFuture<KeptCheck> kept(CheckRecord record) {
        return evidence.keep(record).thenApply(kept -> theSame(kept, record)).toCompletableFuture();
    }

    private static KeptCheck theSame(KeptCheck kept, CheckRecord record) {
        if (!kept.check().requestHash().equals(record.requestHash())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED, "Give every check an id of its own: this one has another.");
        }
        return kept;
    }

    private static HandedIn settled(Item<CompletableFuture<KeptCheck>> waiting) {
        Item<KeptCheck> kept = waiting.then(HandInOfflineChecks::awaited);
        return new HandedIn(kept.checkId(), kept.value(), kept.problem());
    }

    private static KeptCheck awaited(CompletableFuture<KeptCheck> kept) {
        try {
            return kept.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException problem ? problem : e;
        }
    }
}
