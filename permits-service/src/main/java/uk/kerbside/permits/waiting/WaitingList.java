package uk.kerbside.permits.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;

/** What one application does on a waiting list. Joins the caller's transaction. */
@ApplicationScoped
public class WaitingList {
    private final WaitingEntries entries;
    private final Limits limits;
    private final TellWaiting tell;

    WaitingList(WaitingEntries entries, Limits limits, TellWaiting tell) {
        this.entries = entries;
        this.limits = limits;
        this.tell = tell;
    }

    /** Waits for a place. The caller holds its counter: so those who join one after the other stand one behind the other. */
    public WaitingEntry join(Joining joining, Instant now) {
        WaitingEntry entry = WaitingEntry.joined(Ids.readable("W"), joining, entries.nextNumber(), now);
        entries.save(entry);
        tell.joined(entry, entries.position(entry), now);
        return entry;
    }

    /** The offer an application has now. */
    public Optional<WaitingEntry> findOffer(String applicationId, Instant now) {
        return entries.findOfForUpdate(applicationId).filter(entry -> entry.isOfferedAt(now));
    }

    /** The application of an account to which such a place is offered; lock that first, then find its offer. */
    public Optional<String> findOffered(String accountId, LimitKey key, Instant now) {
        return entries.findOffered(accountId, key, now).map(WaitingEntry::applicationId);
    }

    /** The offer is taken up: what is held for it was handed over to the permit; what that did not need is free. */
    public void taken(WaitingEntry entry, Instant now) {
        end(entry, WaitingStatus.TAKEN, now);
    }

    /** The offer is declined; the place goes to the next. */
    public void decline(WaitingEntry entry, Instant now) {
        end(entry, WaitingStatus.DECLINED, now);
        tell.declined(entry, now);
    }

    /** Nobody answered the offer in time; the place goes to the next. False when somebody did. */
    public boolean lapse(String applicationId, Instant now) {
        Optional<WaitingEntry> over = entries.findOfForUpdate(applicationId)
                .filter(entry -> entry.status() == WaitingStatus.OFFERED && !entry.isOfferedAt(now));
        over.ifPresent(entry -> {
            end(entry, WaitingStatus.LAPSED, now);
            tell.lapsed(entry, now);
        });
        return over.isPresent();
    }

    /** The application is taken back: nobody waits any more, and what was held for them is free. */
    public void leave(String applicationId, Instant now) {
        entries.findOfForUpdate(applicationId)
                .filter(entry -> entry.status().successors().contains(WaitingStatus.LEFT))
                .ifPresent(entry -> end(entry, WaitingStatus.LEFT, now));
    }

    private void end(WaitingEntry entry, WaitingStatus end, Instant now) {
        entry.close(end, now);
        entries.save(entry);
        limits.giveBack(entry.entryId());
    }
}
