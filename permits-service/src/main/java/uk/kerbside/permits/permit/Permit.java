package uk.kerbside.permits.permit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.Term;
import uk.kerbside.permits.refund.PaidFee;

/**
 * What was granted. It exists from the moment an application is approved, so that its place and its vehicles are taken
 * while it is unpaid; it is good only once it is issued. {@link PermitStatus} draws its life.
 */
// Longer than most: all edges of its life are here, and what others see of it. What has a state of its own stands
// apart: its
// vehicles, line, reach, holds, fee.
@Entity
@Table(name = "permit")
public class Permit {
    @Id
    String number;

    String applicationId;

    @Embedded
    Line line;

    String accountId;
    String uprn;
    String typeCode;
    int ruleVersion;
    int position;
    String term;
    Instant validFrom;
    Instant validUntil;

    @Embedded
    Reach reach;

    @Enumerated(EnumType.STRING)
    Medium medium;

    @Enumerated(EnumType.STRING)
    PermitStatus status;

    /** Whether it is suspended, or was when it ended: what ended by mistake comes back as it was. */
    boolean suspended;

    @Embedded
    Holds hold;

    /** Whether its holder has still to prove what it is for: it is good for some days only. */
    boolean provisional;

    Instant endedAt;

    @Enumerated(EnumType.STRING)
    EndedBy endedBy;

    /** What its holder was when it was granted. */
    boolean heldByOrganisation;

    Instant grantedAt;
    Instant issuedAt;

    @Embedded
    PermitFee fee;

    @Embedded
    WaitingRenewal renewal;

    Instant expiryToldAt;

    @Embedded
    LastReminder reminder;

    long rightEpoch;

    @Column(name = "right_n")
    long rightN;

    /** How many of the last revisions told officers of a reminder only. */
    int quietRevisions;

    /** When its right was last told as something else. */
    Instant changedAt;

    @Version
    long version;

    @OneToMany(mappedBy = "permit", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("slot, validFrom")
    List<PermitVehicle> vehicles = new ArrayList<>();

    protected Permit() {}

    /** What is asked for it, and with which charge. */
    public void isPaidBy(String charge, Money amount) {
        fee = PermitFee.of(new PaidFee(charge, accountId, amount));
    }

    /** So much of what was paid is counted for it from now on. */
    void counts(PermitFee counted) {
        fee = counted;
    }

    VehiclesOfPermit ofVehicles() {
        return new VehiclesOfPermit(this);
    }

    /**
     * Its payment has come: the term begins with it if it would have begun before, unless it follows another permit and the
     * payment came while its beginning was held (ruling 11). Days in which nobody knew that it was paid are made up for. False
     * when that is no news.
     */
    public boolean issue(Instant paidAt, Instant now, ZoneId zone) {
        if (status != PermitStatus.AWAITING_PAYMENT || !moveTo(PermitStatus.ISSUED)) {
            return false;
        }
        Term paid = line.holdsStart(paidAt) ? term() : term().notBefore(paidAt, zone);
        validFrom = paid.from();
        validUntil = paid.makingUpFor(paidAt, now, zone).until();
        issuedAt = now;
        ofVehicles().fillTerm();
        return true;
    }

    /** It was never paid for. False when it is no longer waiting. */
    public boolean withdraw(Instant at) {
        return end(PermitStatus.WITHDRAWN, at, EndedBy.WITHDRAWN);
    }

    /** Somebody else holds it from now on. */
    void transferTo(String otherAccountId) {
        accountId = otherAccountId;
    }

    /** It is good until then, and goes on only once its holder has proved what it is for. */
    void isProvisional(Instant until) {
        provisional = true;
        endBy(until);
    }

    /** That is proved: it is good for its whole term, and that it will expire is still to be told. */
    public void isProved(Instant until) {
        provisional = false;
        renewal = null;
        expiryToldAt = null;
        ofVehicles().endIsKnown();
        if (until.isAfter(validUntil)) {
            extend(until);
        }
    }

    /** That never will be: it ends when it does, is told with its cover, and its vehicles are free afterwards. */
    void isNeverProved(Instant now) {
        expiryToldAt = now;
        ofVehicles().endIsKnown();
    }

    /** Whether it is good and would still be so then. */
    boolean wouldOutlast(Instant until) {
        return status.isHeld() && until.isBefore(validUntil);
    }

    /** It ends earlier than it would, and so do its vehicles' parts. */
    void endBy(Instant until) {
        validUntil = until;
        ofVehicles().endBy(until);
    }

    /** The same, of what was paid for. */
    void shorten(Instant until) {
        keepPaidTerm();
        endBy(until);
    }

    /** It ends later by days that are given: nobody is paid back, or loses, a part of what was paid by them. */
    void giveOnTop(Instant until) {
        keepPaidTerm();
        extend(until);
    }

    private void keepPaidTerm() {
        if (fee != null) {
            fee = fee.paidUntil(validUntil);
        }
    }

    /** Its holder gives it back; it ends at once. */
    boolean surrender(Instant at) {
        return end(PermitStatus.SURRENDERED, at, EndedBy.SURRENDERED);
    }

    /** The council ends it; it ends at once. */
    public boolean revoke(Instant at) {
        return end(PermitStatus.REVOKED, at, EndedBy.REVOKED);
    }

    /** It covers nobody until that is lifted. False when it is not good, or suspended already. */
    public boolean suspend(Instant at) {
        if (status != PermitStatus.ISSUED || !moveTo(PermitStatus.SUSPENDED)) {
            return false;
        }
        suspended = true;
        hold = Holds.of(hold).begun(at);
        return true;
    }

    /** It is suspended no longer; one that ended meanwhile would come back unsuspended. */
    public void lift(Instant at) {
        suspended = false;
        hold = Holds.of(hold).ended(at);
        if (status == PermitStatus.SUSPENDED) {
            moveTo(PermitStatus.ISSUED);
        }
    }

    /** That it was suspended from then on is to count for nothing. False when it was not. */
    public boolean wasNeverSuspended(Instant since) {
        Holds without = Holds.of(hold).without(since);
        boolean was = !without.equals(Holds.of(hold));
        hold = was ? without : hold;
        return was;
    }

    /**
     * It ended by mistake, or moved by mistake: it is as if it had never ended.
     *
     * @param elsewhere its marks that another permit of the type has meanwhile: they are good on both
     */
    public void restore(Set<Vrm> elsewhere) {
        if (!isCancelled() || !moveTo(suspended ? PermitStatus.SUSPENDED : PermitStatus.ISSUED)) {
            throw new IllegalStateException("Permit " + number + " is " + status);
        }
        endedAt = null;
        endedBy = null;
        ofVehicles().areTakenBut(elsewhere);
    }

    /** It ends later. Paper that says another day is no proof any more: for the whole it is virtual (as in ruling 16). */
    public void extend(Instant until) {
        if (!status.isHeld() || !until.isAfter(validUntil)) {
            throw new IllegalStateException("Permit " + number + " is " + status + " and ends at " + validUntil);
        }
        ofVehicles().extend(validUntil, until);
        validUntil = until;
        medium = Medium.VIRTUAL;
    }

    /** Whether somebody gave it back or moved with it, or the council revoked it: that may have been a mistake. */
    public boolean isCancelled() {
        return status.isCancelled();
    }

    private boolean end(PermitStatus over, Instant at, EndedBy by) {
        if (!moveTo(over)) {
            return false;
        }
        endedAt = at;
        endedBy = by;
        vehicles.forEach(PermitVehicle::isFree);
        return true;
    }

    private boolean moveTo(PermitStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** A renewal of it waits; officers are to hear of it. */
    public void renewalWaits(Instant submittedAt, Optional<Instant> graceUntil) {
        renewal = new WaitingRenewal(submittedAt, graceUntil.orElse(null));
    }

    /** No renewal of it waits any more. */
    public void renewalIsOver() {
        renewal = null;
    }

    /** That it has expired is told from now on. */
    void expiryIsTold(Instant now) {
        expiryToldAt = now;
    }

    /** What became of the last reminder that it ends; officers are to hear of it. False when that is no news. */
    public boolean reminded(LocalDate dueOn, String outcome) {
        LastReminder last = new LastReminder(dueOn, outcome);
        boolean isNews = !last.equals(reminder);
        reminder = last;
        return isNews;
    }

    /** Which marks are good when. */
    public TimeLine timeLine() {
        return ofVehicles().timeLine();
    }

    /** Makes this its time line: stretches that stay keep their rows. */
    public void rearrange(TimeLine changed) {
        ofVehicles().rearrange(changed, mainPlace());
        // Ruling 16: paper that bears another mark is no proof any more; for the remainder it is virtual.
        medium = Medium.VIRTUAL;
    }

    /** What of a time line asks for a vehicle alone: what is good beside another permit of the type does not. */
    public List<TimeLine.Span> alone(TimeLine line) {
        return ofVehicles().alone(line);
    }

    /**
     * Its property stands in a school street now, in another one, or in none any more (ruling 12).
     *
     * @param given the places its rules give besides the one it is for
     * @param own the classes of bay its rules give
     * @return whether that is news
     */
    boolean exemptOn(Optional<String> street, List<String> given, List<BayClass> own) {
        Reach changed = reach.exemptOn(street, mainPlace(), given, own);
        boolean isNews = !changed.equals(reach);
        reach = changed;
        return isNews;
    }

    /** Another one takes its place from now on. */
    boolean isReplaced(Instant at) {
        return end(PermitStatus.SURRENDERED, at, EndedBy.REPLACED);
    }

    /** Its paper is gone: for the remainder it is virtual (ruling 16). False when it was already. */
    boolean becomeVirtual() {
        boolean wasPaper = medium == Medium.PAPER;
        medium = Medium.VIRTUAL;
        return wasPaper;
    }

    /** Vehicles that may take the place of one that is good. */
    public List<Vrm> listed() {
        return ofVehicles().listed();
    }

    /** From now on it may take the place of one that is good. */
    public void list(Vrm vrm) {
        ofVehicles().list(vrm, mainPlace());
    }

    /** From now on it may not. */
    public void unlist(Vrm vrm) {
        ofVehicles().unlist(vrm);
    }

    void publishedAs(Revision revision, Instant now) {
        changedAt = now;
        rightEpoch = revision.epoch();
        rightN = revision.n();
        quietRevisions = 0;
    }

    /** Officers hear of a reminder; nothing has changed that anybody edits against. */
    void toldQuietlyAs(Revision revision, Instant now) {
        int quiet = revision.epoch() == rightEpoch ? quietRevisions + 1 : 0;
        publishedAs(revision, now);
        quietRevisions = quiet;
    }

    Term term() {
        return new Term(Optional.ofNullable(term).map(Period::parse), validFrom, validUntil);
    }

    /** The id of its right in the whole suite. */
    public String rightId() {
        return rightId(number);
    }

    static String rightId(String number) {
        return "permits:" + number;
    }

    public String number() {
        return number;
    }

    /** The application it comes from; one taken over from paper has none. */
    public Optional<String> applicationId() {
        return Optional.ofNullable(applicationId);
    }

    /** The permit it follows: the one it renews. */
    public Optional<String> predecessor() {
        return Optional.ofNullable(line.predecessor());
    }

    /** What it and all it follows are called by: the first one's number. */
    public String baseNumber() {
        return line.baseNumber();
    }

    /** When the first of its line was granted: by it a household's permits are ranked (ruling 4). */
    public Instant firstGrantedAt() {
        return line.firstGrantedAt();
    }

    /** Since when a renewal of it waits, as officers hear of it. */
    public Optional<Instant> renewalSubmittedAt() {
        return Optional.ofNullable(renewal).map(WaitingRenewal::renewalSubmittedAt);
    }

    /** How long that keeps advice at none after the end; grace covers nobody (ruling 11). */
    public Optional<Instant> graceUntil() {
        return Optional.ofNullable(renewal).flatMap(WaitingRenewal::grace);
    }

    /** For how long it was granted; empty where all end on the same day, and for one taken over from paper. */
    public Optional<Period> termLength() {
        return Optional.ofNullable(term).map(Period::parse);
    }

    /** Whether an officer asks the system or looks at the windscreen. */
    public Medium medium() {
        return medium;
    }

    public String accountId() {
        return accountId;
    }

    /** What was paid for it; empty for one that is free, unpaid or taken over from paper. */
    Optional<PaidFee> paid() {
        return Optional.ofNullable(fee).filter(asked -> issuedAt != null).map(PermitFee::fee);
    }

    /** The property it counts towards, if it counts towards one. */
    public Optional<String> uprn() {
        return Optional.ofNullable(uprn);
    }

    public String typeCode() {
        return typeCode;
    }

    public int ruleVersion() {
        return ruleVersion;
    }

    public int position() {
        return position;
    }

    public PermitStatus status() {
        return status;
    }

    public Instant validFrom() {
        return validFrom;
    }

    public Instant validUntil() {
        return validUntil;
    }

    /** The last day on which it is, or was, good (ruling 1): an early end counts. */
    public LocalDate lastValidDay(ZoneId zone) {
        boolean endedEarly = endedAt != null && endedAt.isAfter(validFrom) && endedAt.isBefore(validUntil);
        return CivilTime.lastValidDay(endedEarly ? endedAt : validUntil, zone);
    }

    /** Marks that are or will be good, in the order of their slots, and those that are listed. */
    public List<Vrm> vrms(Instant now) {
        return ofVehicles().from(now);
    }

    /** Marks that hold its slots at its end, in their order, and those that are listed: with them it is renewed. */
    public List<Vrm> vrmsAtEnd() {
        return ofVehicles().atEnd();
    }

    /** Marks that are good now; at the beginning of one that has not begun, at the end of one that is over. */
    public List<Vrm> vrmsOnRight(Instant now) {
        return ofVehicles().goodAt(now);
    }

    /** The place it is for: a vehicle has one permit of its type there at a time. */
    public String mainPlace() {
        return vehicles.getFirst().place;
    }

    /** When its vehicles can have no other: without an end as long as nobody knows when that is. */
    public Interval timeOfVehicles() {
        return ofVehicles().taken();
    }

    /** When the vehicle of a part can have no other. */
    public Interval timeTaken(TimeLine.Span span) {
        return ofVehicles().taken(span);
    }

    public boolean everywhere() {
        return reach.everywhere();
    }

    public List<String> places() {
        return List.copyOf(reach.places());
    }

    public List<BayClass> bayClasses() {
        return reach.bays();
    }

    public Optional<String> hours() {
        return Optional.ofNullable(reach.hours());
    }

    public Optional<String> maxStay() {
        return Optional.ofNullable(reach.maxStay());
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<EndedBy> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** When it was suspended, and is. */
    public List<Interval> holds() {
        return Holds.of(hold).periods();
    }

    public boolean provisional() {
        return provisional;
    }

    /** The revision at which it became what it is, for whoever edits it: reminders that officers heard of since leave it as it was. */
    public Revision changedAs() {
        return new Revision(rightEpoch, rightN - quietRevisions);
    }

    /** The revision of its right that was published last. */
    public Revision revision() {
        return new Revision(rightEpoch, rightN);
    }
}
