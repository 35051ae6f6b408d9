package uk.kerbside.permits.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.RefusedException;

/** Something new can be applied for. */
@ApplicationScoped
public class CreatePermitType {
    private final PermitTypes types;
    private final ChangeCatalogue changeCatalogue;
    private final CouncilClock clock;

    CreatePermitType(PermitTypes types, ChangeCatalogue changeCatalogue, CouncilClock clock) {
        this.types = types;
        this.changeCatalogue = changeCatalogue;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code TYPE_KNOWN}
     * @throws InvalidRequestException {@code RULES_INVALID}: every fault is named
     */
    @Transactional
    public PermitType create(PermitType type) {
        types.lock();
        types.find(type.code()).ifPresent(known -> {
            throw new RefusedException(
                    CatalogueRefusal.TYPE_KNOWN,
                    type.code() + " means " + known.name() + ". Propose new rules for it, or take another code.");
        });
        List<Problem.Fault> faults = faultsOfNew(type);
        faults.addAll(changeCatalogue.faults(Optional.empty(), type, ""));
        ChangeCatalogue.requireNone(faults);
        return changeCatalogue.keep(type);
    }

    private List<Problem.Fault> faultsOfNew(PermitType type) {
        List<Problem.Fault> faults = new ArrayList<>();
        LocalDate today = clock.today();
        if (type.status() == TypeStatus.RETIRED) {
            faults.add(new Problem.Fault("/status", "cannot be RETIRED from the beginning"));
        }
        for (int i = 0; i < type.versions().size(); i++) {
            TypeVersion version = type.versions().get(i);
            if (version.effectiveFrom().isBefore(today)) {
                faults.add(new Problem.Fault("/versions/" + i + "/effectiveFrom", "must not be before today"));
            }
            if (version.wasWithdrawn()) {
                faults.add(new Problem.Fault("/versions/" + i + "/withdrawnAt", "cannot be there from the beginning"));
            }
        }
        return faults;
    }
}
