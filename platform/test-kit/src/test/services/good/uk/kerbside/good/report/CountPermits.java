package uk.kerbside.good.report;

import uk.kerbside.good.permit.Permits;

/** Uses another feature's core. */
public class CountPermits {
    private final Permits permits;

    CountPermits(Permits permits) {
        this.permits = permits;
    }

    public int count() {
        return permits.list().size();
    }
}
