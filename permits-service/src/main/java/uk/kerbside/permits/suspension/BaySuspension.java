package uk.kerbside.permits.suspension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.OptimisticLock;
import uk.kerbside.events.permits.SuspensionChange;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;

/**
 * Bays of a place nobody may use for a time.
 *
 * <p>What has begun stays true for its time: it can end earlier or later, but it does not begin at another time. Taken back
 * while it is on, it ends then; taken back before, it never was.
 */
@Entity
@Table(name = "bay_suspension")
public class BaySuspension {
    @Id
    String reference;

    String placeCode;
    Instant startsAt;
    Instant endsAt;
    List<String> bayClasses;
    String location;
    String reason;
    boolean holdersTold;
    Instant createdAt;

    /** When holders were told of it as it is, or the telling began. */
    Instant announcedAt;

    Instant withdrawnAt;

    /** What holders are still to be told; null when they know. It is no change of the suspension that they are told. */
    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    SuspensionChange telling;

    /** The last account that was told of it. */
    @OptimisticLock(excluded = true)
    String toldUpTo;

    @Version
    long version;

    protected BaySuspension() {}

    static BaySuspension of(String reference, String placeCode, SuspensionRequest request, Instant now) {
        BaySuspension suspension = new BaySuspension();
        suspension.reference = reference;
        suspension.placeCode = placeCode;
        suspension.createdAt = now;
        suspension.is(request, now);
        suspension.holdersTold = request.tellHolders();
        suspension.tell(SuspensionChange.ANNOUNCED, now);
        return suspension;
    }

    private void is(SuspensionRequest request, Instant now) {
        startsAt = request.startsAt().orElse(now);
        endsAt = request.endsAt().orElse(null);
        bayClasses = request.bayClasses().stream().map(BayClass::name).toList();
        location = request.location().orElse(null);
        reason = request.reason();
    }

    /** Is otherwise from now on. */
    void change(SuspensionRequest request, Instant now) {
        Instant began = startsAt;
        boolean hasBegun = hasBegunAt(now);
        is(request, now);
        startsAt = hasBegun ? began : startsAt;
        holdersTold = request.tellHolders();
        tell(SuspensionChange.CHANGED, now);
    }

    void withdraw(Instant now) {
        if (hasBegunAt(now)) {
            endsAt = now;
        }
        withdrawnAt = now;
        tell(SuspensionChange.WITHDRAWN, now);
    }

    private void tell(SuspensionChange change, Instant now) {
        announcedAt = now;
        telling = holdersTold ? change : null;
        toldUpTo = "";
    }

    void toldUpTo(String accountId) {
        toldUpTo = accountId;
    }

    void everybodyWasTold() {
        telling = null;
    }

    boolean hasBegunAt(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean isOverAt(Instant now) {
        return withdrawnAt != null || endsAt != null && !now.isBefore(endsAt);
    }

    /** As every service judges it. */
    public Place.Suspension toKernel() {
        return new Place.Suspension(reference, interval(), bays(), location());
    }

    Interval interval() {
        return new Interval(startsAt, endsAt());
    }

    private Set<BayClass> bays() {
        return bayClasses.stream().map(BayClass::valueOf).collect(Collectors.toSet());
    }

    public String reference() {
        return reference;
    }

    public String placeCode() {
        return placeCode;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** All of the place's when empty. */
    public List<BayClass> bayClasses() {
        return bayClasses.stream().map(BayClass::valueOf).toList();
    }

    /** Which of the bays, in words; all of them when empty. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public String reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When holders were told of it as it is. */
    Instant announcedAt() {
        return announcedAt;
    }

    boolean holdersTold() {
        return holdersTold;
    }

    /** What holders cannot use. */
    ConcernedHolders.Bays taken() {
        return new ConcernedHolders.Bays(placeCode, bayClasses(), startsAt, endsAt(), Optional.empty());
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    Optional<SuspensionChange> telling() {
        return Optional.ofNullable(telling);
    }

    String toldUpTo() {
        return toldUpTo;
    }

    public long version() {
        return version;
    }
}
