package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.refund.Refundable;

/** A permit as far as money goes: the rules it was issued under, what was paid, and for how long. */
@ApplicationScoped
class MoneyOfPermit {
    private final PermitTypes types;

    MoneyOfPermit(PermitTypes types) {
        this.types = types;
    }

    Refundable of(Permit permit) {
        return new Refundable(
                permit.number(),
                permit.accountId(),
                permit.typeCode(),
                types.get(permit.typeCode())
                        .version(permit.ruleVersion())
                        .orElseThrow()
                        .refund(),
                permit.paid(),
                permit.term());
    }
}
