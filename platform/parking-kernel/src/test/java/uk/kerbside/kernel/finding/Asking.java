package uk.kerbside.kernel.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;

/** A question in the making: is LG09RVK good in a resident bay of RO1 at noon of a Monday, until told otherwise. */
final class Asking {
    static final String MARK = "LG09RVK";
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Findings FINDINGS = new Findings(FindingRules.standard());

    private static final Calendar CALENDAR = new Calendar(
            LONDON,
            List.of(new Calendar.BankHoliday("Christmas Day", LocalDate.parse("2026-12-25"))),
            List.of(new Calendar.SchoolTerm("Autumn", LocalDate.parse("2026-09-02"), LocalDate.parse("2026-12-19"))));

    private String vrm = MARK;
    private List<Place> places = List.of(place("RO1", "Mon-Fri 08:30-18:30"));
    private BayClass bay = BayClass.RESIDENT;
    private Instant at = NOON;
    private Question.Windscreen windscreen = Question.Windscreen.NOT_LOOKED_AT;
    private Set<Overlay> doubts = Set.of();
    private Surroundings surroundings = Surroundings.NONE;
    private FindingRules rules = FindingRules.standard();

    static Asking atNoon() {
        return new Asking();
    }

    static Place place(String code, String hours, Place.BayClassChange... changes) {
        return place(code, PlaceKind.ZONE, Optional.of(hours), List.of(changes), Map.of(), List.of());
    }

    static Place placeWithCodes(String code, BayClass bay, Place.Contraventions own) {
        return place(code, PlaceKind.ZONE, Optional.of("Mon-Fri 08:30-18:30"), List.of(), Map.of(bay, own), List.of());
    }

    static Place placeWith(Place.Suspension... suspensions) {
        return place(
                "RO1", PlaceKind.ZONE, Optional.of("Mon-Fri 08:30-18:30"), List.of(), Map.of(), List.of(suspensions));
    }

    /** The same place while some of its bays are suspended. */
    static Place suspending(Place place, Place.Suspension suspension) {
        return place(
                place.code().value(),
                place.kind(),
                place.hours().map(WeeklyHours::toString),
                place.bayClassChanges(),
                place.contraventions(),
                List.of(suspension));
    }

    static Place statedLocation(String code) {
        return place(code, PlaceKind.STATED_LOCATION, Optional.empty(), List.of(), Map.of(), List.of());
    }

    private static Place place(
            String code,
            PlaceKind kind,
            Optional<String> hours,
            List<Place.BayClassChange> changes,
            Map<BayClass, Place.Contraventions> codes,
            List<Place.Suspension> suspensions) {
        return new Place(
                PlaceCode.of(code),
                kind,
                "Zone " + code,
                Set.of(BayClass.values()),
                hours.map(WeeklyHours::parse),
                Map.of(),
                false,
                false,
                OptionalInt.empty(),
                "TMO 2026 No. 1",
                LocalDate.parse("2019-04-01"),
                Optional.empty(),
                changes,
                codes,
                suspensions);
    }

    Asking of(String mark) {
        vrm = mark;
        return this;
    }

    Asking in(Place... others) {
        places = List.of(others);
        return this;
    }

    Asking in(BayClass other) {
        bay = other;
        return this;
    }

    Asking at(String instant) {
        return at(Instant.parse(instant));
    }

    Asking at(Instant instant) {
        at = instant;
        return this;
    }

    Asking nothingDisplayed() {
        windscreen = Question.Windscreen.NOTHING_DISPLAYED;
        return this;
    }

    Asking displaying(Displayed... things) {
        windscreen = Question.Windscreen.displaying(List.of(things));
        return this;
    }

    Asking seen(Sightings sightings) {
        surroundings = surroundings.with(sightings);
        return this;
    }

    Asking exempt(String reason) {
        surroundings = surroundings.with(new Surroundings.Exemption(reason, Optional.empty()));
        return this;
    }

    /** It may stand at one of these locations. */
    Asking perhapsAt(Place... locations) {
        surroundings = surroundings.with(List.of(), List.of(locations));
        return this;
    }

    /** In a ward, which has no bays of its own. */
    Asking within(String ward) {
        surroundings = surroundings.with(List.of(PlaceCode.of(ward)), List.of());
        return this;
    }

    Asking askedAt(String instant) {
        surroundings = surroundings.askedAt(Instant.parse(instant));
        return this;
    }

    Asking doubting(Overlay... reasons) {
        doubts = Set.of(reasons);
        return this;
    }

    Asking under(FindingRules other) {
        rules = other;
        return this;
    }

    Question question() {
        return new Question(Vrm.of(vrm), places, bay, at, CALENDAR, windscreen, doubts, surroundings);
    }

    Answer with(Holding... rights) {
        return with(Arrays.stream(rights).map(Holding::known).toList());
    }

    Answer with(List<KnownRight> rights) {
        return new Findings(rules).answer(question(), rights);
    }
}
