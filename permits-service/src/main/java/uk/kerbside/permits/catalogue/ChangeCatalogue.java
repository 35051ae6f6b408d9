package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * What every change to a permit type has in common: changes follow each other, the one who changes has seen what is
 * changed, nothing broken is kept, and the other services hear of it. Joins the caller's transaction.
 */
@ApplicationScoped
class ChangeCatalogue {
    private final PermitTypes types;
    private final CatalogueTold told;
    private final CatalogueRevisions revisions;

    ChangeCatalogue(PermitTypes types, CatalogueTold told, CatalogueRevisions revisions) {
        this.types = types;
        this.told = told;
        this.revisions = revisions;
    }

    /**
     * @param isCurrent throws unless the caller has seen the type as it is
     * @param change says what becomes of it, or throws
     */
    PermitType change(String codeOrAlias, Consumer<Revision> isCurrent, UnaryOperator<PermitType> change) {
        types.lock();
        PermitType known = types.get(codeOrAlias);
        isCurrent.accept(revisions.of(known.code()));
        return keep(change.apply(known));
    }

    PermitType keep(PermitType changed) {
        types.save(changed);
        told.published(changed);
        return changed;
    }

    /**
     * Every fault a change would bring.
     *
     * @param before the type without what is new, if there was one
     * @param part where the caller's document stands in the type; faults are named from there
     */
    List<Problem.Fault> faults(Optional<PermitType> before, PermitType changed, String part) {
        Map<String, PermitType> stored =
                types.list().stream().collect(Collectors.toMap(PermitType::code, type -> type));
        before.ifPresent(type -> stored.put(type.code(), type));
        String at = "/0" + part;
        return new CatalogueCheck(List.of(changed), stored)
                .faults().stream()
                        .filter(fault -> fault.pointer().startsWith(at))
                        .map(fault -> new Problem.Fault(fault.pointer().substring(at.length()), fault.message()))
                        .toList();
    }

    /** @throws InvalidRequestException {@code RULES_INVALID}, when there is a fault */
    static void requireNone(List<Problem.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(CatalogueRefusal.RULES_INVALID, faults);
        }
    }
}
