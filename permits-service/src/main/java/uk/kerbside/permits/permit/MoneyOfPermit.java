package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.refund.Refundable;

/** A permit as far as money goes: the rules it was issued under, what was paid, and for how long. */
@ApplicationScoped
class MoneyOfPermit {
    private final PermitTypes types;
    private final Holders holders;

    MoneyOfPermit(PermitTypes types, Holders holders) {
        this.types = types;
        this.holders = holders;
    }

    Refundable of(Permit permit) {
        return new Refundable(
                permit.number(), permit.accountId(), permit.typeCode(), rules(permit), permit.paid(), permit.term());
    }

    private Optional<TypeVersion.RefundRules> rules(Permit permit) {
        Optional<TypeVersion.RefundRules> rules = types.get(permit.typeCode())
                .version(permit.ruleVersion())
                .orElseThrow()
                .refund();
        boolean hasDied =
                holders.find(permit.accountId()).filter(Holder::hasDied).isPresent();
        return hasDied ? rules.map(TypeVersion.RefundRules::afterDeath) : rules;
    }
}
