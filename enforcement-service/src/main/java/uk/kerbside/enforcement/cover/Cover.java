package uk.kerbside.enforcement.cover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.camera.ProvisionalState;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.enforcement.outage.DownKind;
import uk.kerbside.enforcement.outage.Outage;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;

/**
 * Whether a mark was covered, and by which evidence.
 *
 * @param knownAt as of when it is known
 * @param inOrder whether nothing spoke against the driver, in whichever class of bay, by outcomes alone
 * @param finding what is found of that time, as a check would say it
 * @param rights every right of the mark, at the revision that was the newest one known; those that covered first
 * @param checks what officers found of the mark there about that time, the earliest first, checks made again included
 * @param reads what cameras read of it there about that time
 * @param outages those that the time asked about, or the answer to one of the checks, falls into
 */
public record Cover(
        Instant knownAt,
        boolean inOrder,
        CheckAnswer finding,
        List<RightShown> rights,
        List<SeenCheck> checks,
        List<SeenRead> reads,
        List<Touching> outages) {
    public Cover {
        rights = List.copyOf(rights);
        checks = List.copyOf(checks);
        reads = List.copyOf(reads);
        outages = List.copyOf(outages);
    }

    /**
     * What an officer found.
     *
     * @param vrm the mark as it was understood then, which may be one that looks like it
     * @param recheckOf the check it looks at again, if it does
     * @param evidence its place in the evidence chain: where its receipt is from
     */
    public record SeenCheck(
            UUID checkId,
            String vrm,
            Instant at,
            Instant answeredAt,
            String role,
            Outcome outcome,
            String headline,
            Advice.Word advice,
            Optional<String> suggestedCode,
            Optional<UUID> recheckOf,
            List<Said> corrections,
            ChainLink evidence) {
        static SeenCheck of(KeptCheck kept, List<Said> corrections) {
            CheckAnswer answer = kept.check().answer();
            return new SeenCheck(
                    kept.check().checkId(),
                    answer.vrm(),
                    answer.at(),
                    answer.answeredAt(),
                    kept.check().officerRole(),
                    answer.outcome(),
                    answer.headline(),
                    answer.advice(),
                    answer.suggestedCode(),
                    kept.check().again().map(again -> again.checkId()),
                    corrections,
                    kept.link());
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "SeenCheck[" + checkId + ", " + outcome + "]";
        }
    }

    /** What was said of a check afterwards. */
    public record Said(
            UUID correctionId,
            Instant madeAt,
            Optional<String> vrm,
            Optional<String> place,
            Optional<BayClass> bayClass,
            String reason,
            ChainLink evidence) {
        static Said of(KeptCorrection kept) {
            return new Said(
                    kept.correction().correctionId(),
                    kept.correction().madeAt(),
                    kept.correction().vrm(),
                    kept.correction().place(),
                    kept.correction().bayClass(),
                    kept.correction().reason(),
                    kept.link());
        }

        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Said[" + correctionId + "]";
        }
    }

    /**
     * What a camera read.
     *
     * @param vrm as it was read
     * @param outcome what was found at first
     * @param later what became of it, for a read of a school street that was provisional
     * @param evidence the place of its batch in the evidence chain
     */
    public record SeenRead(
            UUID checkId,
            UUID batchId,
            String vrm,
            Instant at,
            Outcome outcome,
            Optional<Later> later,
            Optional<ChainLink> evidence) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "SeenRead[" + checkId + ", " + outcome + "]";
        }
    }

    /**
     * What became of a provisional read.
     *
     * @param outcome what was found when it was judged again; absent until then
     * @param evidence the place of that decision in the evidence chain
     */
    public record Later(
            ProvisionalState state,
            Instant closesAt,
            Optional<Instant> decidedAt,
            Optional<Outcome> outcome,
            Optional<ChainLink> evidence) {}

    /** An outage, without who opened it. */
    public record Touching(
            UUID outageId, DownKind kind, Optional<String> name, Instant from, Optional<Instant> until, String reason) {
        static Touching of(Outage outage) {
            return new Touching(
                    outage.outageId(), outage.kind(), outage.name(), outage.from(), outage.until(), outage.reason());
        }
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "Cover[" + finding + ", known at " + knownAt + "]";
    }
}
