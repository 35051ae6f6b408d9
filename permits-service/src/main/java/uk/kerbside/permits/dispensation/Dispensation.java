package uk.kerbside.permits.dispensation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import uk.kerbside.events.permits.DispensationChange;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.suspension.ConcernedHolders;

/**
 * The council's leave for named vehicles to wait somewhere for a time, from the request to its end.
 * {@link DispensationStatus} draws its life. What was good stays as it was: a mark that is taken off ends then.
 */
// Longer than most: what was asked for never changes, is read in many places, and is most of it. The decision and the
// vehicles, which have a life of their own, are by themselves.
@Entity
@Table(name = "dispensation")
public class Dispensation {
    /** What stands where the rights of permits name their type. */
    public static final String TYPE = "DISPENSATION";

    /** What stands where they name its rules: dispensations follow none of a type. */
    public static final int RULE_VERSION = 1;

    @Id
    String reference;

    String accountId;

    @Enumerated(EnumType.STRING)
    DispensationStatus status;

    String placeCode;

    /** The place made of the location that was stated; null when it is good all over the place. */
    String locationCode;

    String location;
    List<String> bayClasses;

    @Enumerated(EnumType.STRING)
    DispensationReason reason;

    String words;
    Instant startsAt;
    Instant endsAt;
    String hours;
    int mostMarks;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "dispensed_mark", joinColumns = @JoinColumn(name = "reference"))
    @BatchSize(size = 200)
    List<DispensedMark> marks;

    Instant requestedAt;

    @Embedded
    Decision decision;

    Instant endedAt;
    String endedWords;

    @OptimisticLock(excluded = true)
    long rightEpoch;

    @Column(name = "right_n")
    @OptimisticLock(excluded = true)
    long rightN;

    /** When its right was last told as something else. */
    @OptimisticLock(excluded = true)
    Instant changedAt;

    /** What those are still to be told whose bays it takes; null when they know. */
    @Enumerated(EnumType.STRING)
    @OptimisticLock(excluded = true)
    DispensationChange telling;

    /** The last account that was told of it. */
    @OptimisticLock(excluded = true)
    String toldUpTo;

    @Version
    long version;

    protected Dispensation() {}

    /**
     * @param bays the classes of bay it is for, never none
     * @param locationCode the place made of its location
     */
    static Dispensation requested(
            String reference,
            String accountId,
            DispensationRequest request,
            List<BayClass> bays,
            Optional<String> locationCode,
            Instant now) {
        Dispensation dispensation = new Dispensation();
        dispensation.reference = reference;
        dispensation.accountId = accountId;
        dispensation.status = DispensationStatus.REQUESTED;
        dispensation.placeCode = request.place();
        dispensation.locationCode = locationCode.orElse(null);
        dispensation.location = request.location().map(stated -> stated.words()).orElse(null);
        dispensation.bayClasses = bays.stream().map(BayClass::name).toList();
        dispensation.reason = request.reason();
        dispensation.words = request.words();
        dispensation.startsAt = request.startsAt().orElse(now);
        dispensation.endsAt = request.endsAt();
        dispensation.hours = request.hours().orElse(null);
        dispensation.mostMarks = request.most();
        dispensation.marks = new ArrayList<>();
        dispensation.decision = Decision.NONE;
        dispensation.requestedAt = now;
        dispensation.changedAt = now;
        dispensation.toldUpTo = "";
        dispensation.areDispensed(request.marks(), now);
        return dispensation;
    }

    /** These vehicles from now on, or from the beginning if that is to come; others are not any more. */
    void areDispensed(List<Vrm> vehicles, Instant now) {
        new DispensedMarks(marks).are(vehicles, now.isAfter(startsAt) ? now : startsAt, endsAt);
    }

    void grant(Grant grant, String officer, Instant now) {
        moveTo(DispensationStatus.GRANTED);
        decision = Decision.granted(grant, officer, now);
        if (grant.takesBays()) {
            tell(DispensationChange.ANNOUNCED);
        }
    }

    void refuse(String why, String officer, Instant now) {
        moveTo(DispensationStatus.REFUSED);
        decision = Decision.refused(why, officer, now);
    }

    /** @param why the council's words; empty when its holder ends it */
    void end(DispensationStatus how, Optional<String> why, Instant now) {
        boolean wasGranted = status == DispensationStatus.GRANTED;
        moveTo(how);
        endedAt = now;
        endedWords = why.orElse(null);
        if (wasGranted && decision.takesBays()) {
            tell(DispensationChange.WITHDRAWN);
        }
    }

    private void moveTo(DispensationStatus next) {
        if (!status.successors().contains(next)) {
            throw new IllegalStateException("Dispensation " + reference + " is " + status);
        }
        status = next;
    }

    private void tell(DispensationChange change) {
        telling = change;
        toldUpTo = "";
    }

    void toldUpTo(String account) {
        toldUpTo = account;
    }

    void everybodyWasTold() {
        telling = null;
    }

    void publishedAs(Revision revision, Instant now) {
        changedAt = now;
        rightEpoch = revision.epoch();
        rightN = revision.n();
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** Whether enforcement was ever told of it. */
    public boolean wasGranted() {
        return status == DispensationStatus.GRANTED
                || status == DispensationStatus.REVOKED
                || status == DispensationStatus.WITHDRAWN && decision.at().isPresent();
    }

    /** The id of the right it is. */
    public String rightId() {
        return "permits:" + reference;
    }

    /** The revision of that right that was published last; of no use before it was granted. */
    public Revision revision() {
        return new Revision(rightEpoch, rightN);
    }

    public String reference() {
        return reference;
    }

    public String accountId() {
        return accountId;
    }

    public DispensationStatus status() {
        return status;
    }

    public String placeCode() {
        return placeCode;
    }

    /** The place made of the location that was stated. */
    public Optional<String> locationCode() {
        return Optional.ofNullable(locationCode);
    }

    /** Where in the place, in words; all of it when empty. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public List<BayClass> bayClasses() {
        return bayClasses.stream().map(BayClass::valueOf).toList();
    }

    public DispensationReason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Optional<String> hours() {
        return Optional.ofNullable(hours);
    }

    public int mostMarks() {
        return mostMarks;
    }

    /** Which vehicles it was, is and will be for, and when. */
    public List<DispensedMark> marks() {
        return List.copyOf(marks);
    }

    /** The vehicles it is or will be for. */
    public List<Vrm> marksAt(Instant now) {
        return new DispensedMarks(marks).at(now);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> decidedAt() {
        return decision.at();
    }

    /** What the holder was told with the decision. */
    public Optional<String> decisionWords() {
        return decision.words();
    }

    /** What it goes beyond by an order. */
    public List<Restriction> restrictions() {
        return decision.beyond();
    }

    public Optional<String> orderReference() {
        return decision.order();
    }

    /** The suspension of bays its vehicles are excepted from. */
    public Optional<String> suspension() {
        return decision.suspension();
    }

    public boolean takesBays() {
        return decision.takesBays();
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<String> endedWords() {
        return Optional.ofNullable(endedWords);
    }

    /** What holders cannot use, if it takes bays. */
    ConcernedHolders.Bays taken() {
        return new ConcernedHolders.Bays(
                placeCode, bayClasses(), startsAt, Optional.of(endsAt), Optional.of(accountId));
    }

    Optional<DispensationChange> telling() {
        return Optional.ofNullable(telling);
    }

    String toldUpTo() {
        return toldUpTo;
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
