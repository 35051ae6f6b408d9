package uk.kerbside.visitor.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.visitor.household.Households;

/**
 * A visit as the right it is, for everybody who enforces it. Its end is in it from the beginning; only an early end
 * makes it another one.
 */
final class VisitRight {
    private VisitRight() {}

    static RightPublished of(Visit visit, Revision revision) {
        Instant from = visit.from();
        Optional<Instant> until = Optional.of(visit.plannedUntil());
        Optional<RightPublished.Ended> ended = visit.endedAt()
                .filter(at -> visit.endedEarly())
                .map(at -> new RightPublished.Ended(at, EndedBy.VISIT_ENDED));
        return new RightPublished(
                revision,
                visit.rightId(),
                RightSource.VISIT,
                visit.visitId(),
                Optional.of(visit.accountId()),
                Households.TYPE,
                visit.ruleVersion(),
                Medium.VIRTUAL,
                from,
                until,
                List.of(new RightPublished.Mark(visit.vrm().value(), 1, MarkRole.MAIN, from, until)),
                new RightPublished.Places(false, List.of(visit.zone())),
                visit.bayClasses(),
                Optional.empty(),
                Optional.empty(),
                ended.isPresent() ? RightStatus.ENDED : RightStatus.GRANTED,
                ended,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
