package uk.kerbside.enforcement.knowledge;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.CalendarTranslation;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.events.places.PlaceTranslation;
import uk.kerbside.events.rights.LiveSeriesPublished;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.rights.RightTranslation;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What was read from the topics: one consistent whole, filled from their beginning. Written by the one thread that
 * reads them, read by all; a taking throws when what came breaks a rule of the kernel's values, and changes nothing.
 */
public final class Knowledge {
    private record Versioned<T>(Revision revision, T value) {
        private boolean isOlderThan(Revision other) {
            return revision.compareTo(other) < 0;
        }
    }

    /** Before the code of the operator, in the key under which its live series is told. */
    public static final String SERIES_KEY = "series:";

    private final LiveSeries liveSeries = new LiveSeries();
    private final RightIndex rights = new RightIndex(liveSeries);
    private final Queue<LiveSeriesPublished> announced = new ArrayDeque<>();
    private final PlaceIndex places = new PlaceIndex();
    private final Map<String, String> unreadable = new ConcurrentHashMap<>();
    private final Heartbeats heartbeats;
    private volatile Versioned<Calendar> calendar;

    /** @param partitions of the topic with the rights */
    public Knowledge(int partitions) {
        this.heartbeats = new Heartbeats(partitions);
    }

    public void take(RightPublished published) {
        take(known(published));
    }

    public void take(KnownRight known) {
        rights.take(known);
        unreadable.remove(known.right().id());
    }

    /** @throws IllegalArgumentException when it breaks a rule of the kernel's values */
    public static KnownRight known(RightPublished published) {
        return new KnownRight(
                RightTranslation.toKernel(published),
                published.pendingReason(),
                published.reminder().map(due -> new KnownRight.Reminder(due.lastDueOn(), due.outcome())),
                published.lateRegistrationUntil(),
                published.series());
    }

    /** A switch was heard. It holds only when {@link #take(LiveSeriesPublished)} says so. */
    public void isAnnounced(LiveSeriesPublished switched) {
        announced.add(switched);
        unreadable.remove(SERIES_KEY + switched.operator());
    }

    /** The switches announced since this was asked last, in the order in which they were heard. */
    public List<LiveSeriesPublished> takeAnnounced() {
        List<LiveSeriesPublished> all = List.copyOf(announced);
        announced.clear();
        return all;
    }

    /** From now on only this series of its operator counts; all of its rights are known already. */
    public void take(LiveSeriesPublished switched) {
        if (liveSeries.take(switched)) {
            rights.dropOver(switched.operator());
        }
    }

    /** Whether this series is the one of its operator that counts. */
    public boolean isLive(String operator, String series) {
        return liveSeries.isLive(operator, series);
    }

    /** Tells one set of live series from another. */
    public String liveSeries() {
        return liveSeries.fingerprint();
    }

    /** There is nothing of this right any more, and its last revision was this one. */
    public void isGone(String rightId, Revision revision) {
        rights.gone(rightId, revision);
    }

    public void forgetRight(String rightId) {
        rights.forget(rightId);
        unreadable.remove(rightId);
    }

    /** What came under this key could not be read; what was known of it before stays. */
    public void couldNotRead(String rightId, String source) {
        unreadable.put(rightId, source);
    }

    public void take(SourceHeartbeat beat, int partition) {
        heartbeats.take(beat, partition);
    }

    public void take(PlacePublished published) {
        places.take(
                PlaceTranslation.toKernel(published),
                published.boundaryWkt().map(PlaceAreas::read),
                published.revision());
    }

    public void forgetPlace(String code) {
        places.forget(PlaceCode.of(code));
    }

    public void take(CalendarPublished published) {
        Calendar told = CalendarTranslation.toKernel(published);
        if (calendar == null || calendar.isOlderThan(published.revision())) {
            calendar = new Versioned<>(published.revision(), told);
        }
    }

    /** One right by its id. */
    public Optional<KnownRight> right(String rightId) {
        return rights.find(rightId);
    }

    /** Every right that has or had a mark which looks like this one. */
    public List<KnownRight> rightsOf(Vrm vrm) {
        return rights.list(vrm.folded());
    }

    /**
     * Whether there may be rights of marks with this folded key: false means there are none. Cheaper by far than to look
     * for them.
     */
    public boolean mayKnow(long foldedKey) {
        return rights.mayHave(foldedKey);
    }

    /**
     * Marks near one that was read, nearest first, among those with a right that is good at one of these places at that
     * time: what an officer may have misread. They never cover; marks that match are not among them.
     */
    public List<NearMark> nearMarks(Vrm read, Set<PlaceCode> places, Instant at, int atMost) {
        return rights.near(read, places, at, atMost);
    }

    /** Whether checks are answered from this revision of a right, or from a later one. */
    public boolean holds(String rightId, Revision revision) {
        return rights.holds(rightId, revision);
    }

    /** Every right, one at a time: they are not held as objects. */
    public Stream<KnownRight> allRights() {
        return rights.all();
    }

    public int countRights() {
        return rights.size();
    }

    public Optional<Place> place(PlaceCode code) {
        return places.find(code);
    }

    /**
     * All places a point lies in or on the edge of, and those within so many metres of it, the most specific first.
     *
     * @param tolerance in metres
     */
    public List<Place> placesAt(double latitude, double longitude, double tolerance) {
        return places.areas().covering(latitude, longitude, tolerance);
    }

    /** Where the places lie, with some of them where they lay once. */
    public PlaceAreas areasWith(List<PlaceAreas.Bounded> elsewhere) {
        return elsewhere.isEmpty() ? places.areas() : places.areasWith(elsewhere);
    }

    /** What lies around somebody who only names this place: its ward, stated locations in it. */
    public PlaceAreas.Around around(PlaceCode place) {
        return places.areas().around(place);
    }

    /** What lies around any position: stated locations nobody drew. */
    public PlaceAreas.Around anywhere() {
        return places.areas().anywhere();
    }

    /** Which version of a place is known; empty when none is. */
    public Optional<Revision> placeRevision(PlaceCode code) {
        return places.findRevision(code);
    }

    public Optional<Revision> calendarRevision() {
        return Optional.ofNullable(calendar).map(Versioned::revision);
    }

    public Optional<Calendar> calendar() {
        return Optional.ofNullable(calendar).map(Versioned::value);
    }

    /** Rights of which something came that could not be read. */
    public int unreadableRights() {
        return unreadable.size();
    }

    /** Each source expected or heard of, by name. */
    List<DataAge> ages(Instant now, KnowledgeSettings settings) {
        Set<String> sources = new TreeSet<>(settings.sources());
        sources.addAll(heartbeats.sources());
        sources.addAll(unreadable.values());
        return sources.stream().map(source -> age(source, now, settings)).toList();
    }

    private DataAge age(String source, Instant now, KnowledgeSettings settings) {
        var age = heartbeats.age(source, now);
        boolean stale =
                age.map(known -> known.compareTo(settings.staleAfter()) > 0).orElse(true);
        int lost = Math.toIntExact(
                unreadable.values().stream().filter(source::equals).count());
        return new DataAge(source, age, stale, lost);
    }
}
