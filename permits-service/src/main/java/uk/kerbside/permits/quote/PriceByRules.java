package uk.kerbside.permits.quote;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.holder.Holders;

/**
 * What a holder would pay for the same permit by other rules: nothing, where a sponsor does. No rule is asked whether they could
 * have it.
 */
@ApplicationScoped
public class PriceByRules {
    private final PermitTypes types;
    private final Holders holders;

    PriceByRules(PermitTypes types, Holders holders) {
        this.types = types;
        this.holders = holders;
    }

    /** Empty where those rules have no price for it, or nobody knows the account any more. */
    public Optional<Money> price(
            String accountId, PermitRequest request, int ruleVersion, int position, Optional<Period> term) {
        var type = types.get(request.permitType());
        return type.version(ruleVersion)
                .flatMap(rules -> holders.find(accountId).flatMap(holder -> {
                    try {
                        Money price = Pricing.sum(new Pricing(type, rules, holder, request)
                                .lines(position, new Term(term, Instant.EPOCH, Instant.EPOCH)));
                        return Optional.of(rules.prices().arePaidBySponsor() ? price.minus(price) : price);
                    } catch (RefusedException unpriced) {
                        return Optional.empty();
                    }
                }));
    }
}
