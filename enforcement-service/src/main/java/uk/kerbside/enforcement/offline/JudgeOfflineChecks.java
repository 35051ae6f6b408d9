package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.AnswerQuestion;
import uk.kerbside.enforcement.check.AsKnown;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.MadeOffline;
import uk.kerbside.enforcement.check.Recollect;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;

/**
 * Judges checks of a device again, each at its own time: from what was known then, which the ledger says, and from what
 * is known now, at the places of then. What all of them need is read before the first is judged.
 */
@ApplicationScoped
class JudgeOfflineChecks {
    private record Timed(OfflineCheck check, OfflineCheck.Sound sound, Instant at) {
        private Recollect.Asked asked() {
            return new Recollect.Asked(sound.question().vrm(), at);
        }
    }

    private final AnswerQuestion answerQuestion;
    private final Recollect recollect;

    JudgeOfflineChecks(AnswerQuestion answerQuestion, Recollect recollect) {
        this.answerQuestion = answerQuestion;
        this.recollect = recollect;
    }

    /** In the order in which they come. */
    List<Item<CheckRecord>> judge(List<OfflineCheck> checks, OfflinePortion portion) {
        List<Item<Timed>> timed = checks.stream()
                .map(check -> Item.of(check.checkId(), () -> timed(check, portion)))
                .toList();
        List<Recollect.Asked> asked = timed.stream()
                .flatMap(one -> one.value().stream())
                .map(Timed::asked)
                .toList();
        AsKnown now = recollect.known(asked, portion.now());
        Recollect.RightsOfThen rights = recollect.rightsOfThen(asked);
        return timed.stream()
                .map(one -> one.then(check -> record(check, portion, now, rights.of(check.at(), now))))
                .toList();
    }

    private Timed timed(OfflineCheck check, OfflinePortion portion) {
        OfflineCheck.Sound sound = check.sound(portion.pack().device());
        Instant at = portion.trueTime(sound.deviceAt());
        answerQuestion.requireBearable(at, portion.now(), "/deviceAt");
        return new Timed(check, sound, at);
    }

    private CheckRecord record(Timed check, OfflinePortion portion, AsKnown now, AsKnown then) {
        OfflineCheck.Sound sound = check.sound();
        AnswerQuestion.Answered known = answerQuestion.recall(sound.question(), check.at(), portion.now(), now);
        AnswerQuestion.Answered knownThen = answerQuestion.recall(sound.question(), check.at(), portion.now(), then);
        CheckAnswer answer = advised(knownThen.answer(), known.answer(), sound.answered());
        return new CheckRecord(
                sound.checkId(),
                portion.hash(check.check()),
                portion.officer().subject(),
                portion.officer().leadingRole(),
                sound.question(),
                answer,
                // What is known now decides whether anybody is told of a lapse.
                known.lapse().filter(lapse -> knownThen.lapse().isPresent()),
                Optional.of(new MadeOffline(
                        portion.pack().packId(),
                        sound.deviceAt(),
                        portion.clockOffset(),
                        sound.answered(),
                        answer.outcome(),
                        known.answer().outcome(),
                        wasInTime(check.at(), portion.pack()))),
                Optional.empty());
    }

    private static boolean wasInTime(Instant at, OfflinePack pack) {
        return !at.isBefore(pack.madeAt()) && at.isBefore(pack.expiresAt());
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
}
