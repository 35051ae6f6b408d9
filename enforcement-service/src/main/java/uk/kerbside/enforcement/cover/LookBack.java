package uk.kerbside.enforcement.cover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.kerbside.enforcement.camera.AnsweredBatch;
import uk.kerbside.enforcement.camera.ProvisionalCheck;
import uk.kerbside.enforcement.camera.ProvisionalChecks;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptBatch;
import uk.kerbside.enforcement.check.KeptDecision;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.finding.Outcome;

/** Finds what officers and cameras found of a mark. */
@ApplicationScoped
class LookBack {
    private final Evidence evidence;
    private final ProvisionalChecks provisional;
    private final CoverSettings settings;

    LookBack(Evidence evidence, ProvisionalChecks provisional, CoverSettings settings) {
        this.evidence = evidence;
        this.provisional = provisional;
        this.settings = settings;
    }

    List<Cover.SeenCheck> checks(Collection<String> marks, Collection<String> places, Interval asked) {
        return evidence.listOfMarks(marks, places, asked, settings.shownAtMost()).stream()
                .map(kept -> Cover.SeenCheck.of(
                        kept,
                        evidence.listCorrections(kept.check().checkId()).stream()
                                .map(Cover.Said::of)
                                .toList()))
                .toList();
    }

    /** Those of school streets that were provisional, and the one that was asked about. */
    List<Cover.SeenRead> reads(
            Collection<String> marks, Collection<String> places, Interval asked, Optional<AnsweredBatch> one) {
        List<Cover.SeenRead> reads =
                new ArrayList<>(provisional.listOfMarks(marks, places, asked, settings.shownAtMost()).stream()
                        .map(this::seen)
                        .toList());
        one.stream()
                .flatMap(LookBack::seen)
                .filter(read ->
                        reads.stream().noneMatch(known -> known.checkId().equals(read.checkId())))
                .forEach(reads::add);
        return reads;
    }

    private Cover.SeenRead seen(ProvisionalCheck read) {
        return new Cover.SeenRead(
                read.checkId(),
                read.batchId(),
                read.vrm(),
                read.at(),
                Outcome.valueOf(read.outcome()),
                Optional.of(new Cover.Later(
                        read.state(),
                        read.closesAt(),
                        read.decidedAt(),
                        read.finalAnswer().map(answer -> answer.finding().outcome()),
                        evidence.findDecision(read.checkId()).map(KeptDecision::link))),
                link(read.batchId()));
    }

    private static Stream<Cover.SeenRead> seen(AnsweredBatch batch) {
        return batch.reads().stream().flatMap(read -> read.answer().stream().map(answer -> {
            CheckAnswer finding = answer.finding();
            return new Cover.SeenRead(
                    read.checkId().orElseThrow(),
                    batch.kept().batch().batchId(),
                    finding.vrm(),
                    finding.at(),
                    finding.outcome(),
                    Optional.empty(),
                    Optional.of(batch.kept().link()));
        }));
    }

    private Optional<ChainLink> link(UUID batchId) {
        return evidence.findBatch(batchId).map(KeptBatch::link);
    }
}
