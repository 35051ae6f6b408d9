package uk.kerbside.permits.provisional;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;

/** Tells that somebody is covered before they have proved what it is for, and what became of it. */
@ApplicationScoped
class TellCover {
    private final Journal journal;

    TellCover(Journal journal) {
        this.journal = journal;
    }

    void begun(Cover cover, PermitApplication application, Permit permit, Instant now) {
        journal.append(
                permit.number(),
                ProvisionalCoverBegun.class,
                revision -> new ProvisionalCoverBegun(
                        revision,
                        permit.number(),
                        cover.applicationId(),
                        cover.accountId(),
                        application.typeCode(),
                        application.chargeId().orElseThrow(),
                        cover.reason().name(),
                        cover.owed(),
                        cover.documents(),
                        cover.until().orElseThrow(),
                        WireMoney.of(application.price()),
                        now));
    }

    void reminded(Cover cover, PermitApplication application, Instant now) {
        String number = cover.permitNumber().orElseThrow();
        journal.append(
                number,
                ProvisionalCoverReminded.class,
                revision -> new ProvisionalCoverReminded(
                        revision,
                        number,
                        cover.applicationId(),
                        cover.accountId(),
                        application.typeCode(),
                        cover.owed(),
                        cover.until().orElseThrow(),
                        now));
    }

    void ended(Cover cover, PermitApplication application, Instant now) {
        String number = cover.permitNumber().orElseThrow();
        journal.append(
                number,
                ProvisionalCoverEnded.class,
                revision -> new ProvisionalCoverEnded(
                        revision,
                        number,
                        cover.applicationId(),
                        cover.accountId(),
                        application.typeCode(),
                        application.chargeId().orElseThrow(),
                        cover.status().name(),
                        cover.until().orElseThrow(),
                        now));
    }
}
