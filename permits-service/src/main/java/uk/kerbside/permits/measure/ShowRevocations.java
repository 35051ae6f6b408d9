package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.permit.ShowPermits;

/** Shows the revocation of a permit. */
@ApplicationScoped
public class ShowRevocations {
    private final ShowPermits showPermits;
    private final Revocations revocations;

    ShowRevocations(ShowPermits showPermits, Revocations revocations) {
        this.showPermits = showPermits;
        this.revocations = revocations;
    }

    /**
     * The newest one, undone or not.
     *
     * @throws NotFoundException when there is no such permit within reach, or it was never revoked
     */
    public Revocation get(String permitNumber) {
        String known = showPermits.get(permitNumber).number();
        return revocations
                .findLatest(known)
                .orElseThrow(() -> new NotFoundException("Permit " + known + " was never revoked."));
    }
}
