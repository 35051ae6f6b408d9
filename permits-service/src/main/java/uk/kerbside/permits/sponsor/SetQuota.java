package uk.kerbside.permits.sponsor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.permit.Permits;

/**
 * Says how many permits of a type an organisation may sponsor; or hold itself for its staff, where a type has no sponsors (a
 * head-count cap). A smaller quota ends none and lets nobody in (ruling 15).
 */
@ApplicationScoped
public class SetQuota {
    private final PermitTypes types;
    private final Holders holders;
    private final Permits permits;
    private final Limits limits;
    private final SetLimits setLimits;
    private final CouncilClock clock;

    SetQuota(
            PermitTypes types,
            Holders holders,
            Permits permits,
            Limits limits,
            SetLimits setLimits,
            CouncilClock clock) {
        this.types = types;
        this.holders = holders;
        this.permits = permits;
        this.limits = limits;
        this.setLimits = setLimits;
        this.clock = clock;
    }

    /**
     * @param most empty for none any more: nobody is sponsored then, and nobody's permit ends
     * @return what is limited
     * @throws NotFoundException without such a type or account
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public LimitKey set(String organisationId, String permitType, Optional<Integer> most, String by) {
        PermitType type = types.get(permitType);
        if (!holders.get(organisationId).organisation()) {
            throw new RefusedException(SponsorRefusal.NOT_AN_ORGANISATION, "The account is a person's.");
        }
        holders.requireNotOwnHousehold(by, organisationId);
        LimitKey key = new LimitKey(type.code(), Limit.Scope.ORGANISATION, organisationId);
        setLimits.set(key, most);
        Instant now = clock.now();
        Map<String, Instant> own = permits.listHeldBy(organisationId, type.code(), now);
        most.ifPresent(number -> limits.recount(key, number, own, now));
        return key;
    }
}
