package uk.kerbside.enforcement.camera.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.enforcement.camera.AnsweredBatch;
import uk.kerbside.enforcement.camera.CameraAdvice;
import uk.kerbside.enforcement.camera.CameraAnswer;
import uk.kerbside.enforcement.camera.JudgedRead;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.ItemProblem;
import uk.kerbside.enforcement.check.StoredState;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.vrm.Vrm;

/** A batch as it goes over the wire. */
record BatchResponse(
        @Schema(examples = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
        UUID batchId,

        Instant answeredAt,

        @Schema(examples = "STORED", description = "Where the evidence is: SPOOLED while the database is away")
        StoredState stored,

        @Schema(description = "Where in the evidence chain the batch is")
        ChainLink evidence,

        @Schema(examples = "998", description = "How many reads have an answer; the others have a problem")
        int answered,

        @Schema(description = "Every read, in the order in which they were sent")
        List<ReadResponse> items) {

    static BatchResponse of(AnsweredBatch batch) {
        List<ReadResponse> items = batch.reads().stream().map(ReadResponse::of).toList();
        return new BatchResponse(
                batch.kept().batch().batchId(),
                batch.kept().batch().answeredAt(),
                batch.kept().state(),
                batch.kept().link(),
                Math.toIntExact(
                        items.stream().filter(item -> item.answer().isPresent()).count()),
                items);
    }

    record ReadResponse(
            @Schema(description = "Absent when the read has no sound one")
            Optional<UUID> checkId,

            @Schema(description = "Absent when the read has a problem")
            Optional<AnswerResponse> answer,

            @Schema(description = "Absent when the read has an answer")
            Optional<ReadProblemResponse> problem) {

        static ReadResponse of(JudgedRead read) {
            return new ReadResponse(
                    read.checkId(),
                    read.answer().map(AnswerResponse::of),
                    read.problem().map(ReadProblemResponse::of));
        }
    }

    record ReadProblemResponse(
            @Schema(examples = "INVALID_VALUE") String code,
            @Schema(examples = "A value is not valid") String title,

            @Schema(examples = "/confidence lies between 0 and 1.")
            String detail,

            @Schema(examples = "/confidence", description = "The field of the read at fault, if one is")
            Optional<String> pointer) {

        static ReadProblemResponse of(ItemProblem problem) {
            return new ReadProblemResponse(problem.code(), problem.title(), problem.detail(), problem.pointer());
        }
    }

    record AnswerResponse(
            @Schema(examples = "COVERED") Outcome outcome,

            @Schema(examples = "Covered by RESIDENT permit P-7KQ2-9XNM until 24 November 2027 at 00:00.")
            String headline,

            @Schema(examples = "SEND_OFFICER", description = "What is suggested; people decide")
            CameraAdvice advice,

            @Schema(examples = "53", description = "The contravention, exactly when the advice is CODE")
            Optional<String> suggestedCode,

            @Schema(examples = "[\"The right is good here, in this bay, now.\"]", description = "Why this is advised")
            List<String> reasons,

            List<Overlay> overlays,

            @Schema(description = "Marks a camera takes for this one which have a right here; they never cover")
            List<String> lookAlikes,

            @Schema(description = "When it is judged again; absent when it is final")
            Optional<Instant> provisionalUntil,

            @Schema(description = "Whether a notice may go out by post on it: only on a final read of a school street")
            boolean maySupportPostalNotice,

            @Schema(examples = "AB12CDE", description = "The mark as it was understood")
            String vrm,

            @Schema(examples = "0.97") double confidence,
            @Schema(examples = "SS1") String place,
            @Schema(examples = "SCHOOL_STREET") BayClass bayClass,
            Instant capturedAt,

            @Schema(description = "Until when the driver is safe, as far as is known")
            Optional<Instant> until,

            @Schema(description = "The right the finding rests on, if it rests on one")
            Optional<RightResponse> right) {

        static AnswerResponse of(CameraAnswer answer) {
            CheckAnswer finding = answer.finding();
            return new AnswerResponse(
                    finding.outcome(),
                    finding.headline(),
                    answer.advice(),
                    answer.suggestedCode(),
                    answer.reasons(),
                    finding.overlays().stream().sorted().toList(),
                    answer.lookAlikes(),
                    answer.provisionalUntil(),
                    answer.maySupportPostalNotice(),
                    finding.vrm(),
                    answer.confidence(),
                    finding.place(),
                    finding.bayClass().orElseThrow(),
                    finding.at(),
                    finding.until(),
                    finding.right().map(RightResponse::of));
        }
    }

    record RightResponse(
            @Schema(examples = "permits:P-7KQ2-9XNM") String rightId,
            @Schema(examples = "1.3") String revision,
            @Schema(examples = "RESIDENT") String type,
            @Schema(examples = "AB12CDE") String mark,
            @Schema(examples = "EXACT") Vrm.Match match,
            @Schema(examples = "LIVE") String standing) {

        static RightResponse of(CheckAnswer.RightConsidered right) {
            return new RightResponse(
                    right.rightId(), right.revision(), right.type(), right.mark(), right.match(), right.standing());
        }
    }
}
