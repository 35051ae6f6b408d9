package uk.kerbside.permits.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.VehicleRules;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.QuoteRefusal;

/** The rules about vehicles a permit was issued under. */
@ApplicationScoped
class VehicleRulesOf {
    private final PermitTypes types;
    private final Holders holders;

    VehicleRulesOf(PermitTypes types, Holders holders) {
        this.types = types;
        this.holders = holders;
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

    /** @throws RefusedException {@code VEHICLE_NOT_ON_ACCOUNT} */
    void requireOnAccount(Permit permit, Vrm vrm) {
        boolean isKnown = holders.get(permit.accountId()).vehicle(vrm).isPresent();
        if (of(permit).onAccount() && !isKnown) {
            throw new RefusedException(
                    QuoteRefusal.VEHICLE_NOT_ON_ACCOUNT, "Add the vehicle to the account first, then come back.");
        }
    }
}
