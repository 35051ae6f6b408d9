package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.AnswerQuestion;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kernel.BayClass;

/** Judges a sound read, in memory alone. */
@ApplicationScoped
class WeighRead {
    /** @param lapse what to tell the suite if nobody has seen it before */
    record Weighed(CameraAnswer answer, Optional<CheckRecord.ObservedLapse> lapse) {}

    private final AnswerQuestion answerQuestion;
    private final FindLookAlikes findLookAlikes;
    private final CurrentKnowledge current;
    private final CameraSettings settings;

    WeighRead(
            AnswerQuestion answerQuestion,
            FindLookAlikes findLookAlikes,
            CurrentKnowledge current,
            CameraSettings settings) {
        this.answerQuestion = answerQuestion;
        this.findLookAlikes = findLookAlikes;
        this.current = current;
        this.settings = settings;
    }

    Weighed weigh(SoundRead read, Instant now) {
        answerQuestion.requireBearable(read.capturedAt(), now, "/capturedAt");
        return weighed(read, answerQuestion.answer(question(read), read.capturedAt(), now), now);
    }

    /** When late registration has closed: the same read at its own time, as it is known now. */
    Weighed weighAgain(SoundRead read, Instant now) {
        return weighed(read, answerQuestion.answerAgain(question(read), read.capturedAt(), now), now);
    }

    /** In a school street nothing that could be displayed covers: there is no windscreen to look at first. */
    private static CheckQuestion question(SoundRead read) {
        return new CheckQuestion(
                read.vrm(),
                read.place(),
                read.bayClass(),
                Optional.of(read.capturedAt()),
                read.device(),
                Optional.empty(),
                read.bayClass() == BayClass.SCHOOL_STREET);
    }

    private Weighed weighed(SoundRead read, AnswerQuestion.Answered answered, Instant now) {
        CheckAnswer finding = answered.answer();
        boolean isInOrder = AdviseCamera.isInOrder(read, finding);
        List<String> lookAlikes = isInOrder ? List.of() : findLookAlikes.list(finding);
        Optional<Instant> provisionalUntil = isInOrder ? Optional.empty() : provisionalUntil(read, answered, now);
        AdviseCamera.Advised advised =
                AdviseCamera.on(read, finding, lookAlikes, settings.lookBelow(), provisionalUntil.isPresent());
        return new Weighed(
                new CameraAnswer(
                        finding,
                        read.confidence(),
                        advised.advice(),
                        advised.code(),
                        advised.reasons(),
                        lookAlikes,
                        provisionalUntil),
                // Nobody is told of a lapse that may be another's.
                answered.lapse().filter(lapse -> lookAlikes.isEmpty() && read.confidence() >= settings.lookBelow()));
    }

    /** Noon of the day after, or as late as a right that may be meant can be registered for the past. */
    private Optional<Instant> provisionalUntil(SoundRead read, AnswerQuestion.Answered answered, Instant now) {
        if (read.bayClass() != BayClass.SCHOOL_STREET) {
            return Optional.empty();
        }
        ZoneId zone = current.get().calendar().orElseThrow().zone();
        Instant usual = read.capturedAt()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(settings.lateRegistrationCloses())
                .atZone(zone)
                .toInstant();
        Instant closesAt =
                answered.lateRegistrationUntil().filter(usual::isBefore).orElse(usual);
        return Optional.of(closesAt).filter(now::isBefore);
    }
}
