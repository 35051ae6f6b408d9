package uk.kerbside.permits.vehicle;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** Asks for the fees of changes once they have taken effect: they are owed afterwards and delay nothing (ruling 10). */
@ApplicationScoped
public class RaiseFees {
    private static final String ISSUER = "permits";
    private static final String LABEL = "Change of vehicle";

    private final VehicleChanges changes;
    private final Permits permits;
    private final Journal journal;
    private final CouncilClock clock;
    private final VehicleSettings settings;

    RaiseFees(VehicleChanges changes, Permits permits, Journal journal, CouncilClock clock, VehicleSettings settings) {
        this.changes = changes;
        this.permits = permits;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** One round; what is left comes with the next. */
    @Scheduled(
            every = "{kerbside.permits.vehicles.fees-raised-every:60s}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void raiseDue() {
        Instant now = clock.now();
        for (VehicleChange change : changes.listToBeCharged(now, settings.feesAtOnce())) {
            Permit permit = permits.find(change.permitNumber()).orElseThrow();
            if (permit.endedAt().filter(change.takesEffectAt()::isBefore).isPresent()
                    || permit.endedAt().isEmpty()) {
                raise(change, permit, now);
            } else {
                change.cancel(now);
            }
        }
    }

    /** Nothing for one that is free. */
    void raise(VehicleChange change, Permit permit, Instant now) {
        if (change.fee().isZero()) {
            return;
        }
        String chargeId = "C-" + Ids.uuid7();
        change.isChargedBy(chargeId);
        journal.append(
                chargeId,
                ChargeRaised.class,
                revision -> new ChargeRaised(
                        revision,
                        chargeId,
                        ISSUER,
                        permit.accountId(),
                        permit.number(),
                        LABEL,
                        permit.typeCode(),
                        WireMoney.of(change.fee()),
                        now,
                        clock.startOf(clock.dayOf(now).plusDays(settings.feePayableDays() + 1L))));
    }
}
