package uk.kerbside.permits.apds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** Shows permits to other parking systems, and writes down which were shown to whom. */
@ApplicationScoped
public class ShowRights {
    private final Changes changes;
    private final Permits permits;
    private final CouncilReads reads;

    ShowRights(Changes changes, Permits permits, CouncilReads reads) {
        this.changes = changes;
        this.permits = permits;
        this.reads = reads;
    }

    /** Those that were issued, the one that changed first first. */
    public List<Changes.ChangedPermit> list(Optional<Instant> since, Optional<Changes.Versioned> after, int limit) {
        return changes.listPermits(since, after, limit);
    }

    /** @throws NotFoundException when no such permit was ever issued */
    public Permit get(String number) {
        return permits.find(number)
                .filter(permit -> permit.issuedAt().isPresent())
                .orElseThrow(() -> new NotFoundException("There is no right " + number + "."));
    }

    /** All places, as they are referred to. */
    public List<Changes.Versioned> places() {
        return changes.listPlaces();
    }

    /** Before they are answered. */
    @Transactional
    public void wereShown(List<Permit> shown) {
        reads.writeDown(
                ReadAction.LIST_ASSIGNED_RIGHTS,
                Optional.empty(),
                shown.stream()
                        .map(permit -> RecordKind.PERMIT.of(permit.number()))
                        .toList());
    }
}
