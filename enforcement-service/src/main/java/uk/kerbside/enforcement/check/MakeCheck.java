package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Answers a check and keeps it. Not transactional itself: the answer comes from memory, and the evidence is written
 * together with that of others who ask at the same time. Nobody waits for it on a thread: it blocks none.
 */
@ApplicationScoped
public class MakeCheck {
    private final AnswerQuestion answerQuestion;
    private final Evidence evidence;
    private final InstantSource clock;

    MakeCheck(AnswerQuestion answerQuestion, Evidence evidence, InstantSource clock) {
        this.answerQuestion = answerQuestion;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param checkId made by the device; the same request with the same id gets the first answer again
     * @throws InvalidRequestException when the mark, the place or the time cannot be asked about
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code POSITION_OUTSIDE}, {@code BAY_NOT_HERE},
     *     {@code CHECK_ID_REUSED}, {@code EVIDENCE_FULL}, {@code SERVICE_UNAVAILABLE}
     */
    public CompletionStage<KeptCheck> check(Optional<UUID> checkId, CheckQuestion asked, Actor officer) {
        // What the database can hold, so that what is read back is what was answered.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return answerQuestion.answerOfficer(asked, asked.at().orElse(now), now).thenCompose(answered -> {
            CheckRecord check = new CheckRecord(
                    checkId.orElseGet(Ids::uuid7),
                    hash(asked, officer.subject()),
                    officer.subject(),
                    officer.leadingRole(),
                    asked,
                    answered.answer(),
                    answered.lapse(),
                    Optional.empty(),
                    Optional.empty());
            return evidence.keep(check).thenApply(kept -> theSame(kept, check));
        });
    }

    static KeptCheck theSame(KeptCheck kept, CheckRecord check) {
        if (!kept.check().requestHash().equals(check.requestHash())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED, "Give every check an id of its own: this one has another.");
        }
        return kept;
    }

    /** The officer belongs to it: nobody gets another's answer by guessing an id. */
    static String hash(CheckQuestion asked, String officer) {
        return RequestHash.of(
                Stream.concat(asked.parts().stream(), Stream.of(officer)).toList());
    }
}
