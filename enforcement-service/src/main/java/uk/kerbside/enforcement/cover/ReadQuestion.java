package uk.kerbside.enforcement.cover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.camera.AnsweredBatch;
import uk.kerbside.enforcement.camera.ReadBatch;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.Given;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads one question about cover. */
@ApplicationScoped
class ReadQuestion {
    private final Evidence evidence;
    private final ReadBatch readBatch;

    ReadQuestion(Evidence evidence, ReadBatch readBatch) {
        this.evidence = evidence;
        this.readBatch = readBatch;
    }

    /**
     * @throws InvalidRequestException that names the first field at fault
     * @throws NotFoundException when there is no such check and no such read
     */
    AskedCover read(CoverQuestion sent, Instant now) {
        Instant knownAt =
                sent.knownAt().isPresent() ? notAhead(Given.instant(sent.knownAt(), "/knownAt"), "/knownAt", now) : now;
        return sent.checkId().isPresent()
                ? ofCheck(Given.checkId(sent.checkId()), knownAt)
                : ofMark(sent, knownAt, now);
    }

    private static AskedCover ofMark(CoverQuestion sent, Instant knownAt, Instant now) {
        Optional<BayClass> bay = sent.bayClass().isPresent()
                ? Optional.of(Given.constant(BayClass.class, sent.bayClass(), "/bayClass", "class of bay"))
                : Optional.empty();
        Instant at = notAhead(Given.instant(sent.at(), "/at"), "/at", now);
        CheckQuestion question = new CheckQuestion(
                Given.text(sent.vrm(), "/vrm"),
                Optional.of(Given.text(sent.place(), "/place")),
                bay,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        return new AskedCover(question, at, knownAt, Optional.empty());
    }

    private AskedCover ofCheck(UUID checkId, Instant knownAt) {
        return evidence.find(checkId)
                .map(kept -> new AskedCover(
                        kept.check().question(), kept.check().answer().at(), knownAt, Optional.empty()))
                .or(() -> readBatch.findOne(checkId).flatMap(batch -> ofRead(batch, knownAt)))
                .orElseThrow(() -> new NotFoundException("There is no check and no read " + checkId + "."));
    }

    /** A read that had a problem asked nothing that could be asked again. */
    private static Optional<AskedCover> ofRead(AnsweredBatch batch, Instant knownAt) {
        return batch.reads().getFirst().answer().map(answer -> {
            CheckAnswer finding = answer.finding();
            CheckQuestion question = new CheckQuestion(
                    finding.vrm(),
                    Optional.of(finding.place()),
                    finding.bayClass(),
                    Optional.of(finding.at()),
                    Optional.empty(),
                    Optional.empty(),
                    finding.bayClass().filter(BayClass.SCHOOL_STREET::equals).isPresent(),
                    Optional.empty());
            return new AskedCover(question, finding.at(), knownAt, Optional.of(batch));
        });
    }

    private static Instant notAhead(Instant given, String pointer, Instant now) {
        if (given.isAfter(now)) {
            throw new InvalidRequestException(pointer, "lies in the future");
        }
        return given;
    }
}
