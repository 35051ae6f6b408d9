package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.kit.journal.Journal;

/**
 * Tells of a visit in the transaction of its change: officers as the right it is, everybody else as what happened.
 * Always the right first: two streams locked in one order cannot deadlock.
 */
@ApplicationScoped
class PublishVisit {
    private final Journal journal;

    PublishVisit(Journal journal) {
        this.journal = journal;
    }

    void booked(Visit visit) {
        right(visit);
        journal.append(
                visit.visitId(),
                VisitBooked.class,
                revision -> new VisitBooked(
                        revision,
                        visit.visitId(),
                        visit.accountId(),
                        visit.vrm().value(),
                        visit.zone(),
                        visit.from(),
                        visit.until(),
                        visit.units(),
                        visit.bookedAt()));
    }

    void endedEarly(Visit visit) {
        right(visit);
        if (visit.status() == VisitStatus.CANCELLED) {
            cancelled(visit);
        } else {
            ended(visit);
        }
    }

    /** Its time is over: the right said so from the beginning. */
    void ended(Visit visit) {
        journal.append(
                visit.visitId(),
                VisitEnded.class,
                revision -> new VisitEnded(
                        revision,
                        visit.visitId(),
                        visit.accountId(),
                        visit.vrm().value(),
                        visit.endedAt().orElseThrow(),
                        visit.unitsReturned(),
                        visit.endedBy().orElseThrow()));
    }

    /** The right as it stands, once more. */
    void right(Visit visit) {
        visit.publishedAs(
                journal.append(visit.rightId(), RightPublished.class, revision -> VisitRight.of(visit, revision)));
    }

    private void cancelled(Visit visit) {
        journal.append(
                visit.visitId(),
                VisitCancelled.class,
                revision -> new VisitCancelled(
                        revision,
                        visit.visitId(),
                        visit.accountId(),
                        visit.vrm().value(),
                        visit.unitsReturned(),
                        visit.endedAt().orElseThrow()));
    }
}
