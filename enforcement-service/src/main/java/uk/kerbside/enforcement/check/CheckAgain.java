package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;

/**
 * Asks the question of a check again, from what is known by now: before a notice is issued, or when it is challenged.
 * The first check stays as it is; the new one is linked to it.
 */
@ApplicationScoped
public class CheckAgain {
    private final ReadCheck readCheck;
    private final AnswerQuestion answerQuestion;
    private final Evidence evidence;
    private final InstantSource clock;

    CheckAgain(ReadCheck readCheck, AnswerQuestion answerQuestion, Evidence evidence, InstantSource clock) {
        this.readCheck = readCheck;
        this.answerQuestion = answerQuestion;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param checkId the check to look at again; one that looks at another again leads to that one
     * @param newId made by the caller; the same request with the same id gets the first answer again
     * @throws uk.kerbside.kit.problem.NotFoundException when there is no such check among those this actor may see
     * @throws uk.kerbside.kit.problem.RefusedException {@code PLACE_UNKNOWN}, {@code BAY_NOT_HERE},
     *     {@code CHECK_ID_REUSED}, {@code EVIDENCE_FULL}, {@code SERVICE_UNAVAILABLE}
     */
    public CompletionStage<KeptCheck> checkAgain(UUID checkId, Optional<UUID> newId, Actor actor) {
        CheckRecord first = first(readCheck.get(checkId, actor).check(), actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AnswerQuestion.Answered answered =
                answerQuestion.answerAgain(first.question(), first.answer().at(), now);
        CheckRecord again = new CheckRecord(
                newId.orElseGet(Ids::uuid7),
                RequestHash.of(List.of("again", first.checkId().toString(), actor.subject())),
                actor.subject(),
                actor.leadingRole(),
                first.question(),
                answered.answer(),
                answered.lapse(),
                Optional.empty(),
                Optional.of(
                        new CheckRecord.Again(first.checkId(), first.answer().outcome())));
        return evidence.keep(again).thenApply(kept -> MakeCheck.theSame(kept, again));
    }

    private CheckRecord first(CheckRecord check, Actor actor) {
        return check.again()
                .map(again -> readCheck.get(again.checkId(), actor).check())
                .orElse(check);
    }
}
