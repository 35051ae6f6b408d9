package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import uk.kerbside.kernel.finding.Considered;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Answers a question without keeping it: whoever asks keeps the answer in a way of their own. */
@ApplicationScoped
public class AnswerQuestion {
    /**
     * What a check would have said.
     *
     * @param lapse what to tell the suite if nobody has seen it before
     * @param lateRegistrationUntil until when one of the rights considered may still be registered for the past
     */
    public record Answered(
            CheckAnswer answer, Optional<CheckRecord.ObservedLapse> lapse, Optional<Instant> lateRegistrationUntil) {}

    private static final String AT = "/at";

    private final FindAnswer findAnswer;
    private final Recollect recollect;
    private final LookUpSightings lookUpSightings;
    private final CheckSettings settings;

    AnswerQuestion(
            FindAnswer findAnswer, Recollect recollect, LookUpSightings lookUpSightings, CheckSettings settings) {
        this.findAnswer = findAnswer;
        this.recollect = recollect;
        this.lookUpSightings = lookUpSightings;
        this.settings = settings;
    }

    /**
     * From memory alone, as it is known now.
     *
     * @throws InvalidRequestException when the mark or the place is none at all, or the time cannot be asked about
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code POSITION_OUTSIDE}, {@code BAY_NOT_HERE},
     *     {@code SERVICE_UNAVAILABLE}
     */
    public Answered answer(CheckQuestion asked, Instant at, Instant now) {
        requireBearable(at, now, AT);
        return answered(findAnswer.find(asked, at, now), now);
    }

    /**
     * The same for an officer on the spot, with what helps there. Looks into the database only where the finding depends
     * on earlier checks, and waits for it on no thread of the caller's.
     */
    CompletionStage<Answered> answerOfficer(CheckQuestion asked, Instant at, Instant now) {
        requireBearable(at, now, AT);
        asked.observed().flatMap(Observed::firstSeen).ifPresent(seen -> requireSeen(seen, at));
        Found found = findAnswer.answerOfficer(asked, at, now);
        return lookUpSightings
                .find(found)
                .<CompletionStage<Answered>>map(
                        looking -> looking.thenApply(seen -> answered(findAnswer.again(found, seen), now)))
                .orElseGet(() -> CompletableFuture.completedFuture(answered(found, now)));
    }

    /**
     * The same however long ago it was, for what was asked in time before: as it is known now, with the places of then.
     * Looks into the database.
     */
    public Answered answerAgain(CheckQuestion asked, Instant at, Instant now) {
        return recall(asked, at, now, recollect.known(List.of(new Recollect.Asked(asked.vrm(), at)), now));
    }

    /** What is found of any time that is not to come, as it was known at another. */
    public Answered recall(CheckQuestion asked, Instant at, Instant now, AsKnown known) {
        requireNotAhead(at, now, AT);
        return answered(findAnswer.recall(asked, at, now, known), now);
    }

    /** What a customer may know of now, from these rights; from memory alone. Advice in it is for officers. */
    Answered answerCustomer(CheckQuestion asked, Instant now, Collection<KnownRight> rights) {
        return answered(findAnswer.answerCustomer(asked, now, rights), now);
    }

    private static Answered answered(Found found, Instant now) {
        return new Answered(
                WriteDown.answer(found, now),
                WriteDown.observedLapse(found),
                Stream.concat(found.answer().finding().basis().stream(), found.answer().alsoConsidered().stream())
                        .map(Considered::known)
                        .flatMap(known -> known.lateRegistrationUntil().stream())
                        .max(Comparator.naturalOrder()));
    }

    /**
     * @param pointer of the field the time came from
     * @throws InvalidRequestException when it lies ahead, or so long ago that nobody asks about it for the first time
     */
    public void requireBearable(Instant at, Instant now, String pointer) {
        requireNotAhead(at, now, pointer);
        if (Duration.between(at, now).compareTo(settings.backAtMost()) > 0) {
            throw new InvalidRequestException(pointer, "lies too far in the past");
        }
    }

    private void requireNotAhead(Instant at, Instant now, String pointer) {
        if (Duration.between(now, at).compareTo(settings.aheadAtMost()) > 0) {
            throw new InvalidRequestException(pointer, "lies too far in the future");
        }
    }

    private void requireSeen(Instant firstSeen, Instant at) {
        if (Duration.between(at, firstSeen).compareTo(settings.aheadAtMost()) > 0) {
            throw new InvalidRequestException("/firstSeen", "lies after the time asked about");
        }
        if (Duration.between(firstSeen, at).compareTo(settings.backAtMost()) > 0) {
            throw new InvalidRequestException("/firstSeen", "lies too far in the past");
        }
    }
}
