package uk.kerbside.visitor.visit;

import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.kernel.Revision;

/** The fact that a visit is over. */
final class EndedVisit {
    private EndedVisit() {}

    static VisitEnded fact(Visit visit, Revision revision) {
        return new VisitEnded(
                revision,
                visit.visitId(),
                visit.accountId(),
                visit.vrm().value(),
                visit.until(),
                visit.unitsReturned(),
                visit.endedBy().orElseThrow());
    }
}
