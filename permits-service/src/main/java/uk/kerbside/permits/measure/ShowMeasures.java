package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.permit.ShowPermits;

/** Shows what the council has done about a permit. */
@ApplicationScoped
public class ShowMeasures {
    private final ShowPermits showPermits;
    private final Suspensions suspensions;
    private final Revocations revocations;

    ShowMeasures(ShowPermits showPermits, Suspensions suspensions, Revocations revocations) {
        this.showPermits = showPermits;
        this.suspensions = suspensions;
        this.revocations = revocations;
    }

    /**
     * The newest suspension, lifted or not.
     *
     * @throws NotFoundException when there is no such permit within reach, or it was never suspended
     */
    public Suspension getSuspension(String permitNumber) {
        String known = showPermits.get(permitNumber).number();
        return suspensions
                .findLatest(known)
                .orElseThrow(() -> new NotFoundException("Permit " + known + " was never suspended."));
    }

    /**
     * The newest revocation, undone or not.
     *
     * @throws NotFoundException when there is no such permit within reach, or it was never revoked
     */
    public Revocation getRevocation(String permitNumber) {
        String known = showPermits.get(permitNumber).number();
        return revocations
                .findLatest(known)
                .orElseThrow(() -> new NotFoundException("Permit " + known + " was never revoked."));
    }
}
