package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.RefusedException;

/** Former and other codes of a permit type; each means one type only. */
@ApplicationScoped
public class ChangeAliases {
    private final PermitTypes types;
    private final ChangeCatalogue changeCatalogue;

    ChangeAliases(PermitTypes types, ChangeCatalogue changeCatalogue) {
        this.types = types;
        this.changeCatalogue = changeCatalogue;
    }

    /**
     * Nothing changes when it is one of its names already.
     *
     * @throws RefusedException {@code NAME_TAKEN}
     */
    @Transactional
    public PermitType add(String code, String alias, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(code, isCurrent, known -> {
            Optional<PermitType> owner = types.find(alias);
            owner.filter(other -> !other.code().equals(known.code())).ifPresent(other -> {
                throw new RefusedException(CatalogueRefusal.NAME_TAKEN, alias + " means " + other.name() + ".");
            });
            List<String> all = owner.isPresent()
                    ? known.aliases()
                    : Stream.concat(known.aliases().stream(), Stream.of(alias)).toList();
            return known.withAliases(all);
        });
    }

    /** @throws RefusedException {@code ALIAS_UNKNOWN} */
    @Transactional
    public PermitType remove(String code, String alias, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(code, isCurrent, known -> {
            if (!known.aliases().contains(alias)) {
                throw new RefusedException(
                        CatalogueRefusal.ALIAS_UNKNOWN, alias + " is no other name of " + known.code() + ".");
            }
            return known.withAliases(known.aliases().stream()
                    .filter(other -> !other.equals(alias))
                    .toList());
        });
    }
}
