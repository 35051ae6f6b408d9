package uk.kerbside.permits.place.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Topic;
import uk.kerbside.events.places.CalendarPublished;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.republish.Portions;
import uk.kerbside.kit.republish.StateOwner;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.HouseNumbers;
import uk.kerbside.permits.place.PlaceRevisions;
import uk.kerbside.permits.place.Places;
import uk.kerbside.permits.place.PlacesTold;
import uk.kerbside.permits.place.SuspendedBays;

/** Publishes places and the calendar. */
@ApplicationScoped
class JournalledPlaces implements PlacesTold, PlaceRevisions, StateOwner {
    private static final String CALENDAR_KEY = "calendar";
    private static final int AT_A_TIME = 200;

    private final Journal journal;
    private final Places places;
    private final Calendars calendars;
    private final SuspendedBays suspendedBays;

    JournalledPlaces(Journal journal, Places places, Calendars calendars, SuspendedBays suspendedBays) {
        this.journal = journal;
        this.places = places;
        this.calendars = calendars;
        this.suspendedBays = suspendedBays;
    }

    @Override
    public void published(CouncilPlace place) {
        journal.append(
                place.code(),
                PlacePublished.class,
                revision -> new PlacePublished(
                        revision,
                        place.code(),
                        place.kind(),
                        place.name(),
                        place.bayClasses(),
                        place.hours(),
                        place.hoursByBayClass(),
                        place.termTimeOnly(),
                        place.controlledOnBankHolidays(),
                        place.capacity(),
                        place.trafficOrder().orElse(""),
                        place.validFrom(),
                        place.validUntil(),
                        place.boundaryWkt(),
                        place.bayClassChanges().stream()
                                .map(change -> new PlacePublished.BayClassChange(
                                        change.typeCode(), change.added(), change.removed()))
                                .toList(),
                        place.contraventions().map(JournalledPlaces::codes),
                        suspensions(place.code()),
                        place.houseNumbers().map(all -> all.stream()
                                .map(JournalledPlaces::houses)
                                .toList())));
    }

    private Optional<List<PlacePublished.Suspension>> suspensions(String code) {
        List<PlacePublished.Suspension> suspended = suspendedBays.of(code).stream()
                .map(suspension -> new PlacePublished.Suspension(
                        suspension.reference(),
                        suspension.interval().from(),
                        suspension.interval().until(),
                        suspension.bayClasses().stream().sorted().toList(),
                        suspension.location(),
                        Optional.of(suspension.dispensations().stream().sorted().toList())
                                .filter(some -> !some.isEmpty())))
                .toList();
        return Optional.of(suspended).filter(some -> !some.isEmpty());
    }

    private static PlacePublished.Houses houses(HouseNumbers houses) {
        PlacePublished.HouseSide side =
                switch (houses.side()) {
                    case BOTH -> PlacePublished.HouseSide.BOTH;
                    case ODD -> PlacePublished.HouseSide.ODD;
                    case EVEN -> PlacePublished.HouseSide.EVEN;
                };
        return new PlacePublished.Houses(houses.street(), houses.from(), houses.to(), side, houses.belong());
    }

    private static List<PlacePublished.OwnCodes> codes(List<CouncilPlace.OwnCodes> own) {
        return own.stream()
                .map(one -> new PlacePublished.OwnCodes(one.bayClass(), one.lapsed(), one.otherwise()))
                .toList();
    }

    @Override
    public void published(Calendar calendar) {
        journal.append(
                CALENDAR_KEY,
                CalendarPublished.class,
                revision -> new CalendarPublished(
                        revision,
                        calendar.zone().getId(),
                        calendar.bankHolidays().stream()
                                .map(day -> new CalendarPublished.BankHoliday(day.name(), day.on()))
                                .toList(),
                        calendar.schoolTerms().stream()
                                .map(term -> new CalendarPublished.SchoolTerm(term.name(), term.from(), term.until()))
                                .toList()));
    }

    @Override
    public Revision of(String code) {
        return journal.latest(Topic.PLACES, code).orElseThrow();
    }

    @Override
    public Topic topic() {
        return Topic.PLACES;
    }

    @Override
    public int republish() {
        QuarkusTransaction.requiringNew().run(() -> published(calendars.current()));
        return 1
                + Portions.<CouncilPlace>all(last -> {
                    List<CouncilPlace> some =
                            places.list(last.map(CouncilPlace::code).orElse(""), AT_A_TIME);
                    some.forEach(this::published);
                    return some;
                });
    }
}
