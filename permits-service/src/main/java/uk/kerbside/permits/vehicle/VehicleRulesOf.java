package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.catalogue.VehicleRules;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitRefusal;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.ClassTreatment;
import uk.kerbside.permits.quote.QuoteRefusal;

/** The rules about vehicles a permit was issued under. */
@ApplicationScoped
class VehicleRulesOf {
    private final PermitTypes types;
    private final Holders holders;
    private final Permits permits;

    VehicleRulesOf(PermitTypes types, Holders holders, Permits permits) {
        this.types = types;
        this.holders = holders;
        this.permits = permits;
    }

    VehicleRules of(Permit permit) {
        return types.get(permit.typeCode())
                .version(permit.ruleVersion())
                .orElseThrow()
                .vehicles();
    }

    /** What one more change costs after so many within a year; on paper it is always free (ruling 16). */
    Money feeAfter(Permit permit, int changes) {
        if (permit.medium() == Medium.PAPER) {
            return nothing(permit);
        }
        VehicleRules rules = of(permit);
        return changes < rules.freeChangesPerYear()
                ? nothing(permit)
                : rules.changeFee().toMoney();
    }

    /** What costs nothing, in the money of the others. */
    Money nothing(Permit permit) {
        Money fee = of(permit).changeFee().toMoney();
        return fee.minus(fee);
    }

    /**
     * Whether another vehicle may take its turn: a permit keeps its price and its place in the household, so both must be
     * treated alike. A vehicle nobody told about is taken for a car.
     *
     * @throws RefusedException {@code VEHICLE_TREATED_OTHERWISE}, {@code VEHICLE_CLASS_NOT_ALLOWED}, {@code
     *     NO_PERMIT_NEEDED}
     */
    void requireAlike(Permit permit, Vrm fresh) {
        TypeVersion rules =
                types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
        if (!rules.tellsClassesApart()) {
            return;
        }
        VehicleClass was = permits.findVehicleClass(permit.baseNumber()).orElse(VehicleClass.CAR);
        VehicleClass is = holders.get(permit.accountId())
                .vehicle(fresh)
                .flatMap(Holder.OwnVehicle::vehicleClass)
                .orElse(VehicleClass.CAR);
        if (was == is) {
            return;
        }
        ClassTreatment.requireAllowed(rules.vehicles(), is);
        boolean countsAlike = rules.vehicles().ruleFor(was).countsTowardsLimit()
                == rules.vehicles().ruleFor(is).countsTowardsLimit();
        if (!countsAlike || rules.prices().areApartFor(was) || rules.prices().areApartFor(is)) {
            throw new RefusedException(
                    PermitRefusal.VEHICLE_TREATED_OTHERWISE,
                    "The new vehicle has another price or counts otherwise. Give this permit back, and apply for one for"
                            + " the new vehicle.");
        }
    }

    /** @throws RefusedException {@code VEHICLE_NOT_ON_ACCOUNT} */
    void requireOnAccount(Permit permit, Vrm vrm) {
        boolean isKnown = holders.get(permit.accountId()).vehicle(vrm).isPresent();
        if (of(permit).onAccount() && !isKnown) {
            throw new RefusedException(
                    QuoteRefusal.VEHICLE_NOT_ON_ACCOUNT, "Add the vehicle to the account first, then come back.");
        }
    }
}
