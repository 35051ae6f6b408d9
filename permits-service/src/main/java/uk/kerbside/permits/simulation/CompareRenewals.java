package uk.kerbside.permits.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.quote.RenewalOutlook;

/** Compares the renewals of some permits under the catalogue as it is and under proposed rules. */
@ApplicationScoped
class CompareRenewals {
    private final PermitTypes types;
    private final Holders holders;
    private final RenewalOutlook outlook;
    private final CouncilClock clock;

    CompareRenewals(PermitTypes types, Holders holders, RenewalOutlook outlook, CouncilClock clock) {
        this.types = types;
        this.holders = holders;
        this.outlook = outlook;
        this.clock = clock;
    }

    CompareRules compare(String typeCode, TypeVersion proposed, List<LivePermits.LivePermit> permits) {
        Map<String, Holder> known = holders.known(permits.stream()
                .map(LivePermits.LivePermit::accountId)
                .distinct()
                .toList());
        CompareRules comparison = new CompareRules(types.get(typeCode), proposed, outlook, clock);
        permits.forEach(permit -> comparison.take(permit, Optional.ofNullable(known.get(permit.accountId()))));
        return comparison;
    }
}
