package uk.kerbside.visitor.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.book.Credit;
import uk.kerbside.visitor.household.Household;
import uk.kerbside.visitor.household.HouseholdLock;
import uk.kerbside.visitor.household.Households;

/**
 * A household receives a visitor, now or later. One transaction: the credit is spent, the visit is there, and the right
 * is on its way to officers, or none of it.
 */
@ApplicationScoped
public class StartVisit {
    private final Households households;
    private final HouseholdLock lock;
    private final ZoneHours hours;
    private final Credit credit;
    private final Visits visits;
    private final PublishVisit publish;
    private final Journal journal;
    private final InstantSource clock;
    private final VisitSettings settings;

    StartVisit(
            Households households,
            HouseholdLock lock,
            ZoneHours hours,
            Credit credit,
            Visits visits,
            PublishVisit publish,
            Journal journal,
            InstantSource clock,
            VisitSettings settings) {
        this.households = households;
        this.lock = lock;
        this.hours = hours;
        this.credit = credit;
        this.visits = visits;
        this.publish = publish;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * @param units how many units at most; less is spent when controlled hours end before
     * @param startsAt when, or now
     * @throws RefusedException one of {@link VisitRefusal}, {@code NO_CREDIT}, or why the household can have no visits
     */
    @Transactional
    public Visit start(String accountId, Vrm vrm, int units, Optional<Instant> startsAt) {
        Household household = households.get(accountId);
        Instant now = clock.instant();
        Instant start = start(startsAt, now);
        lock.hold(household.uprn());
        ControlledTime.Cover cover = cover(household, start, units);
        requireRoom(household, vrm, start, cover.until());
        String visitId = Ids.readable("V");
        Visit visit = Visit.book(visitId, household, vrm, start, cover, now);
        if (!visits.addUnlessMarkIsVisiting(visit)) {
            throw alreadyVisiting();
        }
        credit.spend(household.uprn(), visitId, cover.units(), now);
        publish.publish(visit);
        journal.append(
                visitId,
                VisitBooked.class,
                revision -> new VisitBooked(
                        revision,
                        visitId,
                        accountId,
                        vrm.value(),
                        visit.zone(),
                        visit.from(),
                        visit.until(),
                        visit.units(),
                        now));
        return visit;
    }

    private Instant start(Optional<Instant> asked, Instant now) {
        Instant start = asked.orElse(now);
        if (start.isBefore(now.minus(settings.startTolerance()))) {
            throw new RefusedException(
                    VisitRefusal.START_IN_THE_PAST, "A visit cannot begin in the past; leave the start out for now.");
        }
        if (start.isAfter(now.plus(settings.aheadAtMost()))) {
            throw new RefusedException(
                    VisitRefusal.START_TOO_FAR_AHEAD,
                    "A visit can be booked at most " + settings.aheadAtMost().toDays() + " days ahead.");
        }
        return start.isBefore(now) ? now : start;
    }

    private ControlledTime.Cover cover(Household household, Instant start, int units) {
        LocalDate day = start.atZone(hours.zoneId()).toLocalDate();
        Duration unit = household.visitorRules().unit();
        return hours.on(household.zone(), day)
                .cover(start, units, unit)
                .orElseThrow(() -> new RefusedException(
                        VisitRefusal.NOT_CONTROLLED,
                        "Zone " + household.zone() + " is controlled "
                                + hours.asSigned(household.zone()).orElse("at no time")
                                + "; for the rest of that day no permit is needed, and no credit was spent."));
    }

    private void requireRoom(Household household, Vrm vrm, Instant from, Instant until) {
        if (visits.isVisiting(household.zone(), vrm, from, until)) {
            throw alreadyVisiting();
        }
        int atOnce = household.visitorRules().visitsAtOnce();
        if (visits.countBetween(household.uprn(), from, until) >= atOnce) {
            throw new RefusedException(
                    VisitRefusal.TOO_MANY_VISITS,
                    "A household may have " + atOnce + " visits at the same time. End one first.");
        }
    }

    private static RefusedException alreadyVisiting() {
        return new RefusedException(
                VisitRefusal.MARK_ALREADY_VISITING, "This vehicle already has a visit in your zone at that time.");
    }
}
