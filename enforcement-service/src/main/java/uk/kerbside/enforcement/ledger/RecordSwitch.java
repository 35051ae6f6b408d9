package uk.kerbside.enforcement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import uk.kerbside.events.rights.LiveSeriesPublished;

/** Writes a third party's switch to another series into the ledger. */
@ApplicationScoped
public class RecordSwitch {
    private final SeriesLedger ledger;
    private final InstantSource clock;

    RecordSwitch(SeriesLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void record(LiveSeriesPublished switched, TopicPlace place) {
        ledger.record(switched, place, clock.instant());
    }
}
