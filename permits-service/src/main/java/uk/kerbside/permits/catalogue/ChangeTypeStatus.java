package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.RefusedException;

/** Whether a permit type can be applied for. Permits that are held, and what is paid for already, stay as they are. */
@ApplicationScoped
public class ChangeTypeStatus {
    private final ChangeCatalogue changeCatalogue;

    ChangeTypeStatus(ChangeCatalogue changeCatalogue) {
        this.changeCatalogue = changeCatalogue;
    }

    /** @throws RefusedException {@code TYPE_NOT_OPEN}, {@code TYPE_RETIRED} */
    @Transactional
    public PermitType close(String code, Consumer<Revision> isCurrent) {
        return move(code, TypeStatus.CLOSED, CatalogueRefusal.TYPE_NOT_OPEN, isCurrent);
    }

    /** @throws RefusedException {@code TYPE_NOT_CLOSED}, {@code TYPE_RETIRED} */
    @Transactional
    public PermitType reopen(String code, Consumer<Revision> isCurrent) {
        return move(code, TypeStatus.OPEN, CatalogueRefusal.TYPE_NOT_CLOSED, isCurrent);
    }

    /**
     * For good.
     *
     * @throws RefusedException {@code TYPE_RETIRED}
     */
    @Transactional
    public PermitType retire(String code, Consumer<Revision> isCurrent) {
        return move(code, TypeStatus.RETIRED, CatalogueRefusal.TYPE_RETIRED, isCurrent);
    }

    private PermitType move(String code, TypeStatus next, CatalogueRefusal otherwise, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(code, isCurrent, known -> {
            if (!known.status().successors().contains(next)) {
                boolean isOver = known.status() == TypeStatus.RETIRED;
                throw new RefusedException(
                        isOver ? CatalogueRefusal.TYPE_RETIRED : otherwise,
                        known.name() + " is " + known.status() + " already.");
            }
            return known.withStatus(next);
        });
    }
}
