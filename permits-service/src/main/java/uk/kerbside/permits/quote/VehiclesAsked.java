package uk.kerbside.permits.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;

/**
 * The vehicles of a request as the rules see them: of which class, whose, and until when. What nobody said of a vehicle is
 * taken for the usual: a car of its registered keeper.
 */
final class VehiclesAsked {
    private final TypeVersion rules;
    private final Holder holder;
    private final PermitRequest request;

    VehiclesAsked(TypeVersion rules, Holder holder, PermitRequest request) {
        this.rules = rules;
        this.holder = holder;
        this.request = request;
    }

    /** Of the one that is to be live. */
    VehicleClass vehicleClass() {
        return own().stream()
                .findFirst()
                .flatMap(Holder.OwnVehicle::vehicleClass)
                .orElse(VehicleClass.CAR);
    }

    /** @throws RefusedException {@code NO_PERMIT_NEEDED}, {@code VEHICLE_CLASS_NOT_ALLOWED} */
    void requireClasses() {
        own().stream()
                .map(vehicle -> vehicle.vehicleClass().orElse(VehicleClass.CAR))
                .forEach(vehicleClass -> ClassTreatment.requireAllowed(rules.vehicles(), vehicleClass));
    }

    /**
     * A vehicle that has gone back by the day the permit begins is asked for again.
     *
     * @throws RefusedException {@code HIRE_OVER}
     */
    void requireStillThere(LocalDate firstDay) {
        boolean isGone = own().stream()
                .flatMap(vehicle -> vehicle.hiredUntil().stream())
                .anyMatch(lastDay -> lastDay.isBefore(firstDay));
        if (isGone) {
            throw new RefusedException(
                    QuoteRefusal.HIRE_OVER,
                    "By then the hire of the vehicle is over. Say on the account until when you have it now, or name"
                            + " another vehicle.");
        }
    }

    /** Whether papers are asked for because of why somebody has the vehicle: an officer looks at them. */
    boolean needPapers() {
        return own().stream()
                .map(Holder.OwnVehicle::keeper)
                .anyMatch(keeper -> keeper != KeeperRelation.REGISTERED_KEEPER && isAskedForPapers(keeper));
    }

    private boolean isAskedForPapers(KeeperRelation keeper) {
        return rules.evidence().stream()
                .filter(set -> set.keepers().isPresent())
                .anyMatch((EvidenceSet set) -> set.isAskedOf(keeper));
    }

    /** Whether it is one of those of its household that are limited and ranked. */
    boolean count() {
        return rules.vehicles().ruleFor(vehicleClass()).countsTowardsLimit();
    }

    /** What it counts towards, of what the rules say for vehicles that count. */
    List<Quote.CountedLimit> counted(List<Quote.CountedLimit> limits) {
        return count()
                ? limits
                : limits.stream().filter(limit -> !limit.isByProperty()).toList();
    }

    /** Which of its household it is; one that does not count is always the first. */
    int position(IntSupplier ranked) {
        return count() ? ranked.getAsInt() : 1;
    }

    private List<Holder.OwnVehicle> own() {
        return request.vrms().stream()
                .map(holder::vehicle)
                .flatMap(Optional::stream)
                .toList();
    }
}
