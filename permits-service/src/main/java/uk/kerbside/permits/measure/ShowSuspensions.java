package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.permit.ShowPermits;

/** Shows the suspension of a permit. */
@ApplicationScoped
public class ShowSuspensions {
    private final ShowPermits showPermits;
    private final Suspensions suspensions;

    ShowSuspensions(ShowPermits showPermits, Suspensions suspensions) {
        this.showPermits = showPermits;
        this.suspensions = suspensions;
    }

    /**
     * The newest one, lifted or not.
     *
     * @throws NotFoundException when there is no such permit within reach, or it was never suspended
     */
    public Suspension get(String permitNumber) {
        String known = showPermits.get(permitNumber).number();
        return suspensions
                .findLatest(known)
                .orElseThrow(() -> new NotFoundException("Permit " + known + " was never suspended."));
    }
}
