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
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.visitor.household.Household;
import uk.kerbside.visitor.household.Households;

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
    long rightN;

    @Version
    long version;

    protected Visit() {}

    static Visit book(
            String visitId, Household household, Vrm vrm, Instant start, ControlledTime.Cover cover, Instant now) {
        Visit visit = new Visit();
        visit.visitId = visitId;
        visit.accountId = household.accountId();
        visit.uprn = household.uprn();
        visit.zone = household.zone();
        visit.vrm = vrm.value();
        visit.startsAt = start;
        visit.endsAt = cover.until();
        visit.units = cover.units();
        visit.ruleVersion = household.rules().version();
        visit.bayClasses = household.rules().confers().stream()
                .map(BayClass::name)
                .sorted()
                .collect(Collectors.joining(","));
        visit.status = VisitStatus.BOOKED;
        visit.bookedAt = now;
        return visit;
    }

    /** Ends it, or calls it off before it began. False when it is over already. */
    boolean end(Instant at, VisitEndedBy by, int returned) {
        VisitStatus next = at.isBefore(startsAt) ? VisitStatus.CANCELLED : VisitStatus.ENDED;
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        endedAt = at;
        endedBy = by;
        unitsReturned = returned;
        return true;
    }

    void publishedAs(Revision revision) {
        rightEpoch = revision.epoch();
        rightN = revision.n();
    }

    /** The right as it stands, for everybody who enforces it. */
    RightPublished right(Revision revision) {
        boolean endedEarly = endedAt != null && endedAt.isBefore(endsAt);
        return new RightPublished(
                revision,
                rightId(),
                RightSource.VISIT,
                visitId,
                Optional.of(accountId),
                Households.TYPE,
                ruleVersion,
                Medium.VIRTUAL,
                startsAt,
                Optional.of(endsAt),
                List.of(new RightPublished.Mark(vrm, 1, MarkRole.MAIN, startsAt, Optional.of(endsAt))),
                new RightPublished.Places(false, List.of(zone)),
                Arrays.stream(bayClasses.split(",")).map(BayClass::valueOf).toList(),
                Optional.empty(),
                Optional.empty(),
                endedEarly ? RightStatus.ENDED : RightStatus.GRANTED,
                endedEarly ? Optional.of(new RightPublished.Ended(endedAt, EndedBy.VISIT_ENDED)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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

    /** When cover ends, or ended. */
    public Instant until() {
        return endedAt != null && endedAt.isBefore(endsAt) ? endedAt : endsAt;
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

    public Optional<VisitEndedBy> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** The revision of its right that was published last. */
    public Revision revision() {
        return new Revision(rightEpoch, rightN);
    }
}
