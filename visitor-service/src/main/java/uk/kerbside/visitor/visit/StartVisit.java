package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.book.Credit;
import uk.kerbside.visitor.household.Household;
import uk.kerbside.visitor.household.Households;

/**
 * A household receives a visitor, now or later. One transaction: the credit is spent, the visit is there, and the right
 * is on its way to officers, or none of it.
 */
@ApplicationScoped
public class StartVisit {
    private final Households households;
    private final PlanVisit planVisit;
    private final Credit credit;
    private final Visits visits;
    private final PublishVisit publish;
    private final InstantSource clock;

    StartVisit(
            Households households,
            PlanVisit planVisit,
            Credit credit,
            Visits visits,
            PublishVisit publish,
            InstantSource clock) {
        this.households = households;
        this.planVisit = planVisit;
        this.credit = credit;
        this.visits = visits;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * @param units how many units at most; less is spent when controlled hours end before
     * @param startsAt when, or now
     * @throws RefusedException one of {@link VisitRefusal}, {@code NO_CREDIT}, or why the household can have no visits
     */
    @Transactional
    public Visit start(String accountId, Vrm vrm, int units, Optional<Instant> startsAt) {
        Household household = households.hold(accountId);
        Instant now = clock.instant();
        PlanVisit.Plan plan = planVisit.plan(household, units, startsAt, now);
        visits.follow(household.zone(), vrm);
        requireRoom(household, vrm, Interval.of(plan.from(), plan.until()));
        Visit visit = Visit.book(Ids.readable("V"), household, vrm, plan, now);
        visits.add(visit);
        credit.spend(household.uprn(), visit.visitId(), visit.units(), visit.from(), now);
        publish.booked(visit);
        return visit;
    }

    private void requireRoom(Household household, Vrm vrm, Interval stay) {
        if (visits.isVisiting(household.zone(), vrm, stay)) {
            throw new RefusedException(
                    VisitRefusal.MARK_ALREADY_VISITING, "This vehicle already has a visit in your zone at that time.");
        }
        int allowed = household.visitorRules().visitsAtOnce();
        List<Interval> others = visits.listBooked(household.uprn(), stay).stream()
                .map(Visit::stay)
                .toList();
        if (AtOnce.most(others, stay) >= allowed) {
            throw new RefusedException(
                    VisitRefusal.TOO_MANY_VISITS,
                    "A household may have " + allowed + " visits at the same time. End one first.");
        }
    }
}
