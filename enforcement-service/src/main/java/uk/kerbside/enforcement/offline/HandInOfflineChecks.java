package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import uk.kerbside.enforcement.check.AnswerQuestion;
import uk.kerbside.enforcement.check.AsKnown;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.MadeOffline;
import uk.kerbside.enforcement.check.RequestHash;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.ProblemException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Takes the checks a device made without a network. Each is judged again at its own time from what was known then, which
 * the ledger says, and from what is known now, at the places of then; it is kept with what the device had found. One at fault harms no other.
 */
@ApplicationScoped
public class HandInOfflineChecks {
    private static final Duration LARGEST_OFFSET = Duration.ofHours(24);

    /** One check with its answer or its problem. */
    public record HandedIn(Optional<String> checkId, Optional<KeptCheck> kept, Optional<ProblemException> problem) {}

    private record Waiting(Optional<String> checkId, CompletableFuture<KeptCheck> kept) {}

    private final GetOfflinePack getOfflinePack;
    private final AnswerQuestion answerQuestion;
    private final RecallRights recallRights;
    private final RecallPlaces recallPlaces;
    private final Evidence evidence;
    private final InstantSource clock;

    HandInOfflineChecks(
            GetOfflinePack getOfflinePack,
            AnswerQuestion answerQuestion,
            RecallRights recallRights,
            RecallPlaces recallPlaces,
            Evidence evidence,
            InstantSource clock) {
        this.getOfflinePack = getOfflinePack;
        this.answerQuestion = answerQuestion;
        this.recallRights = recallRights;
        this.recallPlaces = recallPlaces;
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
        // All are handed over before the first is waited for: they are written together.
        List<Waiting> waiting = checks.stream()
                .map(check -> new Waiting(check.checkId(), kept(check, pack, clockOffset, officer)))
                .toList();
        return waiting.stream().map(HandInOfflineChecks::settled).toList();
    }

    private static void requireBearable(Duration clockOffset) {
        if (clockOffset.compareTo(LARGEST_OFFSET) > 0 || clockOffset.compareTo(LARGEST_OFFSET.negated()) < 0) {
            throw new InvalidRequestException("/clockOffset", "is more than a day");
        }
    }

    private CompletableFuture<KeptCheck> kept(
            OfflineCheck check, OfflinePack pack, Duration clockOffset, Actor officer) {
        try {
            CheckRecord record = record(check, pack, clockOffset, officer);
            return evidence.keep(record)
                    .thenApply(kept -> theSame(kept, record))
                    .toCompletableFuture();
        } catch (ProblemException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CheckRecord record(OfflineCheck check, OfflinePack pack, Duration clockOffset, Actor officer) {
        OfflineCheck.Sound sound = check.sound(pack.device());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = trueTime(sound.deviceAt(), clockOffset);
        CheckQuestion question = sound.question();
        answerQuestion.requireBearable(at, now, "/deviceAt");
        AnswerQuestion.Answered asKnownNow = answerQuestion.answerAgain(question, at, now);
        AnswerQuestion.Answered then = answerQuestion.recall(
                question,
                at,
                now,
                new AsKnown(
                        now,
                        vrm -> recallRights.knownAt(at, vrm),
                        recallPlaces.recall(at, now).apply(at)));
        CheckAnswer answer = advised(then.answer(), asKnownNow.answer(), sound.answered());
        return new CheckRecord(
                sound.checkId(),
                hash(check, pack, clockOffset, officer),
                officer.subject(),
                officer.leadingRole(),
                question,
                answer,
                // What is known now decides whether anybody is told of a lapse.
                asKnownNow.lapse().filter(lapse -> then.lapse().isPresent()),
                Optional.of(new MadeOffline(
                        pack.packId(),
                        sound.deviceAt(),
                        clockOffset,
                        sound.answered(),
                        answer.outcome(),
                        asKnownNow.answer().outcome(),
                        !at.isBefore(pack.madeAt()) && at.isBefore(pack.expiresAt()))),
                Optional.empty());
    }

    /** Nobody is to be fined for what the device, or what came late, says is in order. */
    private static CheckAnswer advised(CheckAnswer then, CheckAnswer asKnownNow, Outcome answered) {
        if (then.advice() == Advice.Word.NONE) {
            return then;
        }
        if (asKnownNow.advice() == Advice.Word.NONE) {
            return then.withoutAdvice("From what is known by now nothing speaks against the driver.");
        }
        return answered.isFavourable()
                ? then.withoutAdvice("The officer was told then that nothing speaks against the driver.")
                : then;
    }

    private static Instant trueTime(Instant deviceAt, Duration clockOffset) {
        try {
            return deviceAt.plus(clockOffset).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidRequestException("/deviceAt", "lies outside all time");
        }
    }

    private static KeptCheck theSame(KeptCheck kept, CheckRecord record) {
        if (!kept.check().requestHash().equals(record.requestHash())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED, "Give every check an id of its own: this one has another.");
        }
        return kept;
    }

    private static HandedIn settled(Waiting waiting) {
        try {
            return new HandedIn(waiting.checkId(), Optional.of(waiting.kept().join()), Optional.empty());
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException problem) {
                return new HandedIn(waiting.checkId(), Optional.empty(), Optional.of(problem));
            }
            throw e;
        }
    }

    private static String hash(OfflineCheck check, OfflinePack pack, Duration clockOffset, Actor officer) {
        return RequestHash.of(Stream.concat(
                        Stream.of("offline", officer.subject(), pack.packId().toString(), clockOffset.toString()),
                        check.parts().stream())
                .toList());
    }
}
