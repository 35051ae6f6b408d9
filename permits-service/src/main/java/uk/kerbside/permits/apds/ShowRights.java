package uk.kerbside.permits.apds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.dispensation.Dispensation;
import uk.kerbside.permits.dispensation.Dispensations;
import uk.kerbside.permits.permit.Permits;

/** Shows permits and dispensations to other parking systems, and writes down which were shown to whom. */
@ApplicationScoped
public class ShowRights {
    private final Changes changes;
    private final Permits permits;
    private final Dispensations dispensations;
    private final CouncilReads reads;

    ShowRights(Changes changes, Permits permits, Dispensations dispensations, CouncilReads reads) {
        this.changes = changes;
        this.permits = permits;
        this.dispensations = dispensations;
        this.reads = reads;
    }

    /** Those that were issued or granted, the one that changed first first. */
    public List<Changes.ChangedRight> list(Optional<Instant> since, Optional<Changes.Versioned> after, int limit) {
        return changes.listRights(since, after, limit);
    }

    /** @throws NotFoundException when no such permit was ever issued, and no such dispensation granted */
    public GivenRight get(String id) {
        return findPermit(id)
                .or(() -> findDispensation(id))
                .orElseThrow(() -> new NotFoundException("There is no right " + id + "."));
    }

    private Optional<GivenRight> findPermit(String number) {
        return permits.find(number)
                .filter(permit -> permit.issuedAt().isPresent())
                .map(GivenRight.OfPermit::new);
    }

    private Optional<GivenRight> findDispensation(String reference) {
        return dispensations.find(reference).filter(Dispensation::wasGranted).map(GivenRight.OfDispensation::new);
    }

    /** All places, as they are referred to. */
    public List<Changes.Versioned> places() {
        return changes.listPlaces();
    }

    /** Before they are answered. */
    @Transactional
    public void wereShown(List<GivenRight> shown) {
        reads.writeDown(
                ReadAction.LIST_ASSIGNED_RIGHTS,
                Optional.empty(),
                shown.stream().map(GivenRight::auditName).toList());
    }
}
