package uk.kerbside.permits.bereavement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.permit.ExtendPermits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** Some of them: what was looked at and the later end in one transaction, over permits whose rows are locked. */
@ApplicationScoped
class KeepSomeForBereaved {
    private static final String WHY = "BEREAVEMENT";
    private static final String WORDS = "It stays good while the household sorts out what follows.";

    private final BereavedPermits bereaved;
    private final Permits permits;
    private final ExtendPermits extendPermits;
    private final BereavementSettings settings;
    private final CouncilClock clock;

    KeepSomeForBereaved(
            BereavedPermits bereaved,
            Permits permits,
            ExtendPermits extendPermits,
            BereavementSettings settings,
            CouncilClock clock) {
        this.bereaved = bereaved;
        this.permits = permits;
        this.extendPermits = extendPermits;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were looked at */
    @Transactional
    int keep() {
        Instant now = clock.now();
        List<BereavedPermits.Bereaved> found = bereaved.listForUpdate(settings.keptFor(), now, settings.atOnce());
        for (BereavedPermits.Bereaved one : found) {
            permits.findForUpdate(one.permitNumber()).ifPresent(permit -> keep(permit, one, now));
            bereaved.looked(one);
        }
        return found.size();
    }

    private void keep(Permit permit, BereavedPermits.Bereaved one, Instant now) {
        Instant until = clock.startOf(
                clock.dayOf(one.deathRecordedAt()).plus(settings.keptFor()).plusDays(1));
        if (until.isAfter(permit.validUntil())) {
            extendPermits.extend(List.of(new ExtendPermits.Longer(permit, until)), WHY, WORDS, now);
        }
    }
}
