package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Rules that have not begun are taken back; those before them go on. */
@ApplicationScoped
public class WithdrawVersion {
    private final ChangeCatalogue changeCatalogue;
    private final CouncilClock clock;

    WithdrawVersion(ChangeCatalogue changeCatalogue, CouncilClock clock) {
        this.changeCatalogue = changeCatalogue;
        this.clock = clock;
    }

    /** @throws RefusedException {@code VERSION_IN_EFFECT}, {@code VERSION_WITHDRAWN} */
    @Transactional
    public PermitType withdraw(String code, int version, Consumer<Revision> isCurrent) {
        return changeCatalogue.change(
                code, isCurrent, known -> known.withdrawing(future(known, version, clock.today()), clock.now()));
    }

    /** The version, if it may still be taken back. */
    static TypeVersion future(PermitType type, int number, LocalDate today) {
        TypeVersion version = type.version(number)
                .orElseThrow(() -> new NotFoundException(type.code() + " has no version " + number + "."));
        if (version.wasWithdrawn()) {
            throw new RefusedException(
                    CatalogueRefusal.VERSION_WITHDRAWN, "Version " + number + " was taken back already.");
        }
        if (version.hasBegunOn(today)) {
            throw new RefusedException(
                    CatalogueRefusal.VERSION_IN_EFFECT,
                    "Version " + number + " counts since " + version.effectiveFrom()
                            + " and permits were granted under it. Propose new rules from tomorrow on instead.");
        }
        return version;
    }
}
