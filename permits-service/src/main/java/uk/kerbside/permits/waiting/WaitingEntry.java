package uk.kerbside.permits.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;

/**
 * An application that waits for a place. Who applied earlier is further in front; of two of the same instant, who joined
 * earlier. {@link WaitingStatus} draws its life.
 */
@Entity
@Table(name = "waiting_entry")
public class WaitingEntry {
    @Id
    String entryId;

    String applicationId;
    String accountId;
    String typeCode;
    String place;
    Instant appliedAt;
    long joinedAs;

    @Enumerated(EnumType.STRING)
    WaitingStatus status;

    Instant joinedAt;
    Instant offeredAt;
    Instant offeredUntil;
    Instant closedAt;

    @Version
    long version;

    protected WaitingEntry() {}

    /** @param joinedAs a number that grows with each who joins */
    static WaitingEntry joined(String entryId, Joining joining, long joinedAs, Instant now) {
        WaitingEntry entry = new WaitingEntry();
        entry.entryId = entryId;
        entry.applicationId = joining.applicationId();
        entry.accountId = joining.accountId();
        entry.typeCode = joining.key().typeCode();
        entry.place = joining.key().of();
        entry.appliedAt = joining.appliedAt();
        entry.joinedAs = joinedAs;
        entry.status = WaitingStatus.WAITING;
        entry.joinedAt = now;
        return entry;
    }

    /** A place is free and held for them. */
    boolean offer(Instant now, Instant until) {
        if (!moveTo(WaitingStatus.OFFERED)) {
            return false;
        }
        offeredAt = now;
        offeredUntil = until;
        return true;
    }

    boolean close(WaitingStatus end, Instant now) {
        if (!moveTo(end)) {
            return false;
        }
        closedAt = now;
        return true;
    }

    private boolean moveTo(WaitingStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** What is waited for. */
    public LimitKey key() {
        return new LimitKey(typeCode, Limit.Scope.PLACE, place);
    }

    /** Whether a place is held for them at that instant. */
    public boolean isOfferedAt(Instant now) {
        return status == WaitingStatus.OFFERED && now.isBefore(offeredUntil);
    }

    public String entryId() {
        return entryId;
    }

    public String applicationId() {
        return applicationId;
    }

    public String accountId() {
        return accountId;
    }

    public String typeCode() {
        return typeCode;
    }

    public String place() {
        return place;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    long joinedAs() {
        return joinedAs;
    }

    public WaitingStatus status() {
        return status;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Optional<Instant> offeredAt() {
        return Optional.ofNullable(offeredAt);
    }

    /** Until when the place is held; not counted in. */
    public Optional<Instant> offeredUntil() {
        return Optional.ofNullable(offeredUntil);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
