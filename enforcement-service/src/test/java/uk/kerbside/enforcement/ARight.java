package uk.kerbside.enforcement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.testkit.Topics;

/** A published right in the making: a resident permit in {@link Council#ZONE} that never ends, until told otherwise. */
public final class ARight {
    private final String id;
    private String vrm;
    private Revision revision = new Revision(1, 1);
    private Instant from = Council.longAgo();
    private Optional<Instant> until = Optional.empty();
    private RightStatus status = RightStatus.GRANTED;
    private Optional<RightPublished.Ended> ended = Optional.empty();
    private List<String> places = List.of(Council.ZONE);
    private boolean everywhere;
    private Optional<Duration> maxStay = Optional.empty();
    private List<BayClass> bayClasses = List.of(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED);
    private Medium medium = Medium.VIRTUAL;
    private Optional<Instant> lateUntil = Optional.empty();
    private Optional<String> series = Optional.empty();
    private Optional<List<RightPublished.Hold>> holds = Optional.empty();
    private String account = "A-TEST-0001";
    private RightSource source = RightSource.PERMIT;

    private ARight(String id, String vrm) {
        this.id = id;
        this.vrm = vrm;
    }

    public static ARight of(String vrm) {
        return new ARight("permits:P-" + UUID.randomUUID(), vrm);
    }

    /** One of a third party's series. */
    public static ARight ofSeries(String operator, String series, String vrm) {
        ARight right = new ARight("op:" + operator + ":" + series + ":" + UUID.randomUUID(), vrm);
        right.series = Optional.of(series);
        return right;
    }

    public ARight vrm(String other) {
        vrm = other;
        return this;
    }

    public ARight account(String other) {
        account = other;
        return this;
    }

    public ARight source(RightSource other) {
        source = other;
        return this;
    }

    public ARight revision(long epoch, long n) {
        revision = new Revision(epoch, n);
        return this;
    }

    public ARight from(Instant start) {
        from = start;
        return this;
    }

    public ARight until(Instant end) {
        until = Optional.of(end);
        return this;
    }

    public ARight in(String place) {
        places = List.of(place);
        return this;
    }

    public ARight atMost(Duration stay) {
        maxStay = Optional.of(stay);
        return this;
    }

    public ARight everywhere() {
        everywhere = true;
        return this;
    }

    public ARight bays(BayClass... others) {
        bayClasses = List.of(others);
        return this;
    }

    public ARight paper() {
        medium = Medium.PAPER;
        return this;
    }

    /** Its mark may be registered for the past until then. */
    public ARight lateUntil(Instant end) {
        lateUntil = Optional.of(end);
        return this;
    }

    public ARight status(RightStatus other) {
        status = other;
        return this;
    }

    public ARight ended(Instant at, EndedBy by) {
        status = RightStatus.ENDED;
        ended = Optional.of(new RightPublished.Ended(at, by));
        return this;
    }

    /** When it was on hold, as its issuer says. */
    public ARight holds(RightPublished.Hold... all) {
        holds = Optional.of(List.of(all));
        return this;
    }

    public String id() {
        return id;
    }

    public RightPublished published() {
        return new RightPublished(
                revision,
                id,
                source,
                id.substring(id.indexOf(':') + 1),
                Optional.of(account),
                "RESIDENT",
                1,
                medium,
                from,
                until,
                List.of(new RightPublished.Mark(vrm, 1, MarkRole.MAIN, from, until)),
                new RightPublished.Places(everywhere, everywhere ? List.of() : places),
                bayClasses,
                Optional.empty(),
                maxStay,
                status,
                ended,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lateUntil,
                Optional.empty(),
                series,
                holds);
    }

    /** Puts it on the topic, as its issuer would. */
    public ARight publish() {
        Topics.publish(published(), id);
        return this;
    }
}
