package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.events.visits.VisitCancelled;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.book.Credit;
import uk.kerbside.visitor.household.HouseholdLock;
import uk.kerbside.visitor.household.Households;

/** Ends a visit early. Units that were not begun come back; before the start all of them do. */
@ApplicationScoped
public class EndVisit {
    private final Visits visits;
    private final Households households;
    private final HouseholdLock lock;
    private final ZoneHours hours;
    private final Credit credit;
    private final PublishVisit publish;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    EndVisit(
            Visits visits,
            Households households,
            HouseholdLock lock,
            ZoneHours hours,
            Credit credit,
            PublishVisit publish,
            Journal journal,
            CurrentActor currentActor,
            InstantSource clock) {
        this.visits = visits;
        this.households = households;
        this.lock = lock;
        this.hours = hours;
        this.credit = credit;
        this.publish = publish;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the visit as it is
     * @throws NotFoundException when there is no such visit among those the actor may reach
     * @throws RefusedException {@code VISIT_OVER}
     */
    @Transactional
    public Visit end(String visitId, Consumer<Visit> isCurrent) {
        Visit visit = visits.findForUpdate(visitId)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no visit " + visitId + "."));
        isCurrent.accept(visit);
        Instant now = clock.instant();
        if (visit.status() != VisitStatus.BOOKED || !now.isBefore(visit.until())) {
            throw new RefusedException(VisitRefusal.VISIT_OVER, "Visit " + visitId + " is over already.");
        }
        lock.hold(visit.uprn());
        int returned = visit.units() - unitsBegun(visit, now);
        visit.end(now, currentActor.actor().isStaff() ? VisitEndedBy.STAFF : VisitEndedBy.CUSTOMER, returned);
        credit.giveBack(visitId, returned, now);
        publish.publish(visit);
        tell(visit, now);
        return visit;
    }

    private int unitsBegun(Visit visit, Instant now) {
        if (now.isBefore(visit.from())) {
            return 0;
        }
        Duration unit = households.get(visit.accountId()).visitorRules().unit();
        LocalDate day = visit.from().atZone(hours.zoneId()).toLocalDate();
        return Math.min(visit.units(), hours.on(visit.zone(), day).unitsBegun(visit.from(), now, unit));
    }

    private void tell(Visit visit, Instant now) {
        if (visit.status() == VisitStatus.CANCELLED) {
            journal.append(
                    visit.visitId(),
                    VisitCancelled.class,
                    revision -> new VisitCancelled(
                            revision,
                            visit.visitId(),
                            visit.accountId(),
                            visit.vrm().value(),
                            visit.unitsReturned(),
                            now));
        } else {
            journal.append(visit.visitId(), VisitEnded.class, revision -> EndedVisit.fact(visit, revision));
        }
    }
}
