package uk.kerbside.visitor.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.visitor.household.Household;

/** One virtual visitor stay. {@link VisitStatus} draws its life. */
@Entity
public class Visit {
    @Id
    String visitId;

    String accountId;
    String uprn;
    String zone;
    String vrm;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    /** When each unit it holds begins to be used. */
    @Column(name = "unit_starts")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Instant> unitStarts;

    int units;
    int unitsReturned;
    int ruleVersion;
    String bayClasses;

    @Enumerated(EnumType.STRING)
    VisitStatus status;

    Instant bookedAt;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    VisitEndedBy endedBy;

    long rightEpoch;

    @Column(name = "right_n")
    long rightN;

    @Version
    long version;

    protected Visit() {}

    static Visit book(String visitId, Household household, Vrm vrm, PlanVisit.Plan plan, Instant now) {
        Visit visit = new Visit();
        visit.visitId = visitId;
        visit.accountId = household.accountId();
        visit.uprn = household.uprn();
        visit.zone = household.zone();
        visit.vrm = vrm.value();
        visit.startsAt = plan.from();
        visit.endsAt = plan.until();
        visit.unitStarts = plan.cover().unitStarts();
        visit.units = plan.units();
        visit.ruleVersion = household.rules().version();
        visit.bayClasses = household.rules().confers().stream()
                .map(BayClass::name)
                .sorted()
                .collect(Collectors.joining(","));
        visit.status = VisitStatus.BOOKED;
        visit.bookedAt = now;
        return visit;
    }

    /**
     * Ends it early, or calls it off before it began: the units nobody has begun to use come back. False when it is
     * over already.
     */
    boolean end(Instant at, VisitEndedBy by) {
        VisitStatus next = at.isBefore(startsAt) ? VisitStatus.CANCELLED : VisitStatus.ENDED;
        return at.isBefore(endsAt) && moveTo(next, at, by);
    }

    /** Its time is over. False when it was ended before. */
    boolean endByTime() {
        return moveTo(VisitStatus.ENDED, endsAt, VisitEndedBy.TIME);
    }

    private boolean moveTo(VisitStatus next, Instant at, VisitEndedBy by) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        endedAt = at;
        endedBy = by;
        // A unit is begun with its first instant of controlled time, not at the instant before it.
        unitsReturned =
                (int) unitStarts.stream().filter(start -> !at.isAfter(start)).count();
        return true;
    }

    void publishedAs(Revision revision) {
        rightEpoch = revision.epoch();
        rightN = revision.n();
    }

    /** The id of its right in the whole suite. */
    public String rightId() {
        return "visitor:" + visitId;
    }

    public String visitId() {
        return visitId;
    }

    public String accountId() {
        return accountId;
    }

    public String uprn() {
        return uprn;
    }

    public String zone() {
        return zone;
    }

    public Vrm vrm() {
        return Vrm.of(vrm);
    }

    public Instant from() {
        return startsAt;
    }

    /** When its time is over unless somebody ends it before. */
    Instant plannedUntil() {
        return endsAt;
    }

    int ruleVersion() {
        return ruleVersion;
    }

    List<BayClass> bayClasses() {
        return Arrays.stream(bayClasses.split(",")).map(BayClass::valueOf).toList();
    }

    /** When cover ends, or ended; for one that was called off, when it would have ended. */
    public Instant until() {
        return status == VisitStatus.ENDED && endedEarly() ? endedAt : endsAt;
    }

    /** The stretch of time in which it is good. */
    Interval stay() {
        return Interval.of(startsAt, until());
    }

    /** Whether an officer who checks its mark in its zone is told that it is covered: by the same rule. */
    public boolean coversAt(Instant at) {
        return RightTranslation.toKernel(VisitRight.of(this, revision()))
                .stateAt(at, vrm())
                .covers();
    }

    /** Whether officers must be told that its right ends before its time. */
    boolean endedEarly() {
        return endedAt != null && endedAt.isBefore(endsAt);
    }

    public int units() {
        return units;
    }

    public int unitsReturned() {
        return unitsReturned;
    }

    public VisitStatus status() {
        return status;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    /** When it ended or was called off. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Optional<VisitEndedBy> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** The revision of its right that was published last. */
    public Revision revision() {
        return new Revision(rightEpoch, rightN);
    }
}
