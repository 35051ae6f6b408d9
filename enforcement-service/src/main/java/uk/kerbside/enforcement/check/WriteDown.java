package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.enforcement.check.CheckAnswer.BayFinding;
import uk.kerbside.enforcement.check.CheckAnswer.Beside;
import uk.kerbside.enforcement.check.CheckAnswer.Earlier;
import uk.kerbside.enforcement.check.CheckAnswer.JudgedThing;
import uk.kerbside.enforcement.check.CheckAnswer.Lapse;
import uk.kerbside.enforcement.check.CheckAnswer.LongestStay;
import uk.kerbside.enforcement.check.CheckAnswer.Near;
import uk.kerbside.enforcement.check.CheckAnswer.RightConsidered;
import uk.kerbside.enforcement.check.CheckAnswer.SourceAge;
import uk.kerbside.enforcement.knowledge.RightShown;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.Considered;
import uk.kerbside.kernel.finding.Displayed;
import uk.kerbside.kernel.finding.Finding;

/** Writes the kernel's answer down as it is given out and kept. */
final class WriteDown {
    /** Ends that happen to a holder who may not know; whoever surrendered a permit does. */
    private static final Set<EndedBy> UNNOTICED = EnumSet.of(EndedBy.EXPIRED, EndedBy.VISIT_ENDED);

    private WriteDown() {}

    static CheckAnswer answer(Found found, Instant answeredAt) {
        Answer answer = found.answer();
        return new CheckAnswer(
                answer.question().vrm().value(),
                answer.question().places().getFirst().code().value(),
                Optional.of(answer.question().bay()).filter(bay -> found.isOfOneBay()),
                answer.question().at(),
                answeredAt,
                answer.outcome(),
                found.headline(),
                answer.advice().word(),
                answer.advice().code(),
                answer.advice().reasons(),
                answer.overlays(),
                answer.finding().until(),
                lapse(answer.finding()),
                answer.finding().basis().map(WriteDown::right),
                answer.alsoConsidered().stream().map(WriteDown::right).toList(),
                found.ages().stream()
                        .map(age -> new SourceAge(age.source(), age.age(), age.stale(), age.unreadable()))
                        .toList(),
                beside(found).ifAny());
    }

    private static Beside beside(Found found) {
        Answer answer = found.answer();
        return new Beside(
                answer.displayed().stream().map(WriteDown::judged).toList(),
                observeUntil(found),
                answer.finding().stay().map(stay -> new LongestStay(stay.most(), stay.since())),
                found.nearMarks().stream()
                        .map(near -> new Near(near.vrm().value(), near.nearness()))
                        .toList(),
                places(found),
                bays(found),
                found.earlier().stream()
                        .map(seen -> new Earlier(seen.checkId(), seen.at()))
                        .toList());
    }

    /** Only where there are several. */
    private static List<String> places(Found found) {
        List<String> codes = found.answers().stream()
                .flatMap(answer -> answer.question().places().stream())
                .map(place -> place.code().value())
                .distinct()
                .toList();
        return codes.size() == 1 ? List.of() : codes;
    }

    private static List<BayFinding> bays(Found found) {
        return found.isOfOneBay()
                ? List.of()
                : found.answers().stream()
                        .map(answer -> new BayFinding(
                                answer.question().bay(),
                                answer.question().places().getFirst().code().value(),
                                answer.outcome(),
                                answer.headline()))
                        .toList();
    }

    /** From when the officer first saw the vehicle, or from now on. */
    private static Optional<Instant> observeUntil(Found found) {
        Instant at = found.answer().question().at();
        return found.answer()
                .advice()
                .observation()
                .map(period -> found.asked()
                        .observed()
                        .flatMap(Observed::firstSeen)
                        .orElse(at)
                        .plus(period))
                .filter(at::isBefore);
    }

    private static JudgedThing judged(Displayed.Judged judged) {
        Observed.Kind kind =
                switch (judged.thing()) {
                    case Displayed.Card card -> Observed.Kind.CARD;
                    case Displayed.PaperPermit permit -> Observed.Kind.PAPER_PERMIT;
                    case Displayed.BlueBadge badge -> Observed.Kind.BLUE_BADGE;
                    case Displayed.Ticket ticket -> Observed.Kind.TICKET;
                };
        return new JudgedThing(kind, judged.verdict(), judged.reason());
    }

    /** What the suite is told if nobody has seen this lapse before. */
    static Optional<CheckRecord.ObservedLapse> observedLapse(Found found) {
        return found.isOfOneBay() ? lapseOf(found.answer().finding()) : Optional.empty();
    }

    static Optional<CheckRecord.ObservedLapse> lapseOf(Finding finding) {
        return finding instanceof Finding.Lapsed lapsed
                        && UNNOTICED.contains(lapsed.endedBy())
                        && !lapsed.by().isConfusable()
                ? Optional.of(new CheckRecord.ObservedLapse(
                        lapsed.by().right().id(), lapsed.by().right().accountId(), lapsed.endedAt()))
                : Optional.empty();
    }

    private static Optional<Lapse> lapse(Finding finding) {
        return finding instanceof Finding.Lapsed lapsed
                ? Optional.of(new Lapse(
                        lapsed.endedAt(), lapsed.endedBy(), lapsed.ago().toMinutes(), lapsed.withinTenMinutes()))
                : displayedOver(finding);
    }

    private static Optional<Lapse> displayedOver(Finding finding) {
        return finding instanceof Finding.DisplayedOver over
                ? Optional.of(
                        new Lapse(over.endedAt(), EndedBy.EXPIRED, over.ago().toMinutes(), over.withinTenMinutes()))
                : Optional.empty();
    }

    private static RightConsidered right(Considered considered) {
        Right right = considered.right();
        return new RightConsidered(
                right.id(),
                right.revision().toString(),
                right.source(),
                right.reference(),
                right.typeCode(),
                right.ruleVersion(),
                right.medium(),
                considered.mark().value(),
                considered.match(),
                considered.standing().code().name(),
                considered.outcome(),
                right.term().from(),
                right.term().until(),
                RightShown.places(right.scope()),
                right.bayClasses().stream().sorted().toList());
    }
}
