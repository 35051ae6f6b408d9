package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.RefusedException;

/**
 * New rules for a permit type from a day on. They begin tomorrow or later, so that nobody was promised something else
 * this morning; permits that are held keep the rules they were issued under.
 */
@ApplicationScoped
public class ProposeVersion {
    private final PermitTypes types;
    private final ChangeCatalogue changeCatalogue;
    private final CouncilClock clock;

    ProposeVersion(PermitTypes types, ChangeCatalogue changeCatalogue, CouncilClock clock) {
        this.types = types;
        this.changeCatalogue = changeCatalogue;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code TYPE_RETIRED}
     * @throws InvalidRequestException {@code RULES_INVALID}: every fault is named
     */
    @Transactional
    public PermitType propose(String code, ProposedRules rules, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(code, isCurrent, known -> sound(known, rules));
    }

    /**
     * Other rules instead of some that have not begun; these get a number of their own.
     *
     * @throws RefusedException {@code TYPE_RETIRED}, {@code VERSION_IN_EFFECT}, {@code VERSION_WITHDRAWN}
     * @throws InvalidRequestException {@code RULES_INVALID}: every fault is named
     */
    @Transactional
    public PermitType replace(String code, int version, ProposedRules rules, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(
                code,
                isCurrent,
                known -> sound(
                        known.withdrawing(WithdrawVersion.future(known, version, clock.today()), clock.now()), rules));
    }

    /**
     * The type as it would be with these rules; nothing is kept.
     *
     * @throws RefusedException {@code TYPE_RETIRED}
     * @throws InvalidRequestException {@code RULES_INVALID}: every fault is named
     */
    @Transactional
    public PermitType preview(String code, ProposedRules rules) {
        return sound(types.get(code), rules);
    }

    private PermitType sound(PermitType known, ProposedRules rules) {
        if (known.status() == TypeStatus.RETIRED) {
            throw new RefusedException(
                    CatalogueRefusal.TYPE_RETIRED, known.name() + " is retired, so new rules would count for nobody.");
        }
        TypeVersion numbered = rules.numbered(known.nextNumber());
        PermitType changed = known.with(numbered);
        List<Problem.Fault> faults = new ArrayList<>(changeCatalogue.faults(
                Optional.of(known), changed, "/versions/" + (changed.versions().size() - 1)));
        if (numbered.hasBegunOn(clock.today())) {
            faults.add(new Problem.Fault("/effectiveFrom", "must be after today"));
        }
        ChangeCatalogue.requireNone(faults);
        return changed;
    }
}
