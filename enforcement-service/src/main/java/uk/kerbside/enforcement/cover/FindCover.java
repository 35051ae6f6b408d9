package uk.kerbside.enforcement.cover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.enforcement.audit.RecordKind;
import uk.kerbside.enforcement.check.AnswerQuestion;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.Recollect;
import uk.kerbside.enforcement.knowledge.Readings;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.enforcement.outage.Outages;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;

/** Answers one question about cover, from the ledger and from the evidence. */
@ApplicationScoped
class FindCover {
    /** @param shown kind and id of everything that the answer shows */
    record Shown(Cover cover, List<String> shown) {}

    private final AnswerQuestion answerQuestion;
    private final RecallRights recallRights;
    private final Recollect recollect;
    private final LookBack lookBack;
    private final Outages outages;

    FindCover(
            AnswerQuestion answerQuestion,
            RecallRights recallRights,
            Recollect recollect,
            LookBack lookBack,
            Outages outages) {
        this.answerQuestion = answerQuestion;
        this.recallRights = recallRights;
        this.recollect = recollect;
        this.lookBack = lookBack;
        this.outages = outages;
    }

    Shown find(AskedCover asked, Duration window, Instant now) {
        Instant knownAt = asked.knownAt();
        CheckAnswer finding = answerQuestion
                .recall(
                        asked.question(),
                        asked.at(),
                        now,
                        recollect.knownOnly(new Recollect.Asked(asked.question().vrm(), asked.at()), knownAt))
                .answer();
        Vrm vrm = Vrm.of(finding.vrm());
        List<RecallRights.Recalled> recalled = recallRights.recall(vrm, asked.at(), knownAt);
        Set<String> marks = Readings.matching(vrm);
        Interval about = Interval.of(asked.at().minus(window), asked.at().plus(window));
        List<Cover.SeenCheck> checks = lookBack.checks(marks, finding.allPlaces(), about);
        Cover cover = new Cover(
                knownAt,
                finding.speaksForDriver(),
                finding,
                recalled.stream()
                        .map(RecallRights.Recalled::shown)
                        .map(right -> weighed(right, finding))
                        .toList(),
                checks,
                lookBack.reads(marks, finding.allPlaces(), about, asked.read()),
                touching(asked.at(), checks));
        return new Shown(cover, shown(cover, recalled));
    }

    private static RightShown weighed(RightShown right, CheckAnswer finding) {
        return Stream.concat(finding.right().stream(), finding.alsoConsidered().stream())
                .filter(considered -> considered.rightId().equals(right.rightId())
                        && considered.mark().equals(right.mark()))
                .findFirst()
                .map(considered -> right.weighed(considered.outcome()))
                .orElse(right);
    }

    private List<Cover.Touching> touching(Instant at, List<Cover.SeenCheck> checks) {
        List<Instant> times = Stream.concat(Stream.of(at), checks.stream().map(Cover.SeenCheck::answeredAt))
                .toList();
        return outages.listAt(times).stream().map(Cover.Touching::of).toList();
    }

    private static List<String> shown(Cover cover, List<RecallRights.Recalled> recalled) {
        return Stream.of(
                        recalled.stream().flatMap(RecallRights.Recalled::records),
                        cover.checks().stream().map(check -> RecordKind.CHECK.of(check.checkId())),
                        cover.reads().stream().map(read -> RecordKind.CHECK.of(read.checkId())))
                .flatMap(ids -> ids)
                .toList();
    }
}
