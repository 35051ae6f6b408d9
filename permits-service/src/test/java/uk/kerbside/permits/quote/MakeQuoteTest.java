package uk.kerbside.permits.quote;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeStatus;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.place.PlaceFiles;
import uk.kerbside.permits.support.MemoryCouncil;
import uk.kerbside.permits.support.SampleCouncil;

@Tag("P-3")
class MakeQuoteTest {
    private static final String NOON = "2026-11-24T12:00:00Z";
    private static final String UPRN = "100020000007";
    private static final Vrm CAR = Vrm.of("AB12CDE");
    private static final Vrm VAN = Vrm.of("XY69ZZT");

    private final MemoryCouncil council = new MemoryCouncil(NOON);
    private final MakeQuote makeQuote = new MakeQuote(
            council.permitTypes(),
            council.councilPlaces(),
            council.accountHolders(),
            new StartRule(council.calendars(), council.clock()),
            new FreePlaces(council.limits(), council.heldPermits()),
            council.clock());

    @BeforeEach
    void the_council_has_its_places_and_rita_lives_there() {
        PlaceFiles.read(SampleCouncil.file("places.csv"), council.councilPlaces());
        PlaceFiles.read("""
                code,kind,name,controlled_hours,bay_classes,capacity,traffic_order,valid_from,term_time_only,boundary_wkt
                SL-1,STATED_LOCATION,Como Road 204,Mon-Fri 08:30-18:30,RESIDENT,,TMO 2009 No. 3,2026-04-01,N,
                """, council.councilPlaces());
        live(rita());
    }

    @ParameterizedTest(name = "{0} costs {1} pence, position {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RESIDENT, 7000, RO5, 2027-11-23",
                "CARER, 3600, RO5, 2027-11-23",
                "CAR_PARK_SEASON, 18720, CP-ANGEL, 2027-11-23",
                "CRITICAL_DUTY, 0, *, 2027-11-23",
                "NHS_ICB, 0, *, 2027-11-23",
                "HAVERING_HERO, 0, *, 2027-12-31",
                "HEALTH_HOMECARE, 6000, *, 2027-11-23",
                "MEMBER, 10000, W04, 2030-05-06",
                "WAIVER, 5000, SL-1, 2026-12-07",
                "STAFF_CAR_PARK_SEASON, 48000, CP-TOWNHALL-S, 2027-11-23",
                "SCHOOL_STREET, 0, S1, 2027-11-23"
            })
    void every_type_a_person_can_apply_for_is_quoted(String code, long pence, String place, LocalDate lastValidDay) {
        live(rita().onSchoolStreet("S1"));
        Wish wish = wish(code);
        switch (code) {
            case "CAR_PARK_SEASON" -> wish.at("CP-ANGEL").on(MONDAY, WEDNESDAY);
            case "MEMBER" -> wish.at("W04");
            case "WAIVER" -> wish.at("SL-1").term(Period.ofDays(7)).from("2026-12-01");
            case "STAFF_CAR_PARK_SEASON" -> wish.at("CP-TOWNHALL-S");
            default -> {}
        }

        Quote quote = quote(wish);

        assertThat(quote.price()).isEqualTo(Money.gbp(pence));
        assertThat(quote.scope().mainPlace()).isEqualTo(place);
        assertThat(quote.term().lastValidDay(MemoryCouncil.LONDON)).isEqualTo(lastValidDay);
    }

    @Test
    void a_business_is_quoted_its_permit_and_a_person_is_not() {
        assertThat(refusal(wish("BUSINESS"))).isEqualTo(QuoteRefusal.HOLDER_NOT_ELIGIBLE);

        live(rita().organisation());

        assertThat(quote(wish("BUSINESS")).price()).isEqualTo(Money.gbp(30000));
        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.HOLDER_NOT_ELIGIBLE);
    }

    @Test
    void visitor_credit_is_bought_and_not_applied_for() {
        assertThat(refusal(wish("VISITOR"))).isEqualTo(QuoteRefusal.NOT_APPLIED_FOR);
    }

    @Test
    void the_old_name_of_a_type_still_finds_it() {
        assertThat(quote(wish("HAVERING_CCG")).type().code()).isEqualTo("NHS_ICB");
    }

    @Test
    void the_next_vehicle_of_a_household_costs_more() {
        council.held = 1;

        Quote quote = quote(wish("RESIDENT"));

        assertThat(quote.position()).isEqualTo(2);
        assertThat(quote.price()).isEqualTo(Money.gbp(9500));
        assertThat(quote.lines())
                .extracting(Quote.PriceLine::label)
                .containsExactly("Resident permit: second vehicle of the household, 12 months");
    }

    @Test
    @Tag("P-10")
    void a_fourth_permit_of_a_household_is_refused_because_of_the_limit_and_not_for_want_of_a_price() {
        council.held = 3;
        council.taken.put(new LimitKey("RESIDENT", Limit.Scope.HOUSEHOLD, UPRN), 3);

        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.LIMIT_REACHED);
    }

    @Test
    void season_tickets_are_counted_by_car_park() {
        council.taken.put(new LimitKey("CAR_PARK_SEASON", Limit.Scope.CAR_PARK, "A-1@CP-ANGEL"), 1);

        assertThat(refusal(wish("CAR_PARK_SEASON").at("CP-ANGEL").on(MONDAY))).isEqualTo(QuoteRefusal.LIMIT_REACHED);
        assertThat(quote(wish("CAR_PARK_SEASON").at("CP-COMO").on(MONDAY)).price())
                .isEqualTo(Money.gbp(9360));
    }

    @Test
    void without_proof_of_residency_an_officer_has_to_look() {
        live(rita().withoutProof());

        assertThat(quote(wish("RESIDENT")).needs()).containsExactly(Need.RESIDENCY_NOT_PROVED);
    }

    @Test
    void some_types_are_always_decided_by_an_officer_and_entitlements_must_be_on_record() {
        assertThat(quote(wish("CARER")).needs()).containsExactly(Need.OFFICER_DECIDES);
        assertThat(quote(wish("STAFF_CAR_PARK_SEASON").at("CP-TOWNHALL-S")).needs())
                .containsExactly(Need.ENTITLEMENT_NOT_RECORDED);

        live(rita().entitledTo("COUNCIL_STAFF"));

        assertThat(quote(wish("STAFF_CAR_PARK_SEASON").at("CP-TOWNHALL-S")).needs())
                .isEmpty();
    }

    @Test
    void an_entitlement_can_take_the_whole_price_off_the_first_permit() {
        live(rita().entitledTo("CARE_BENEFIT"));

        assertThat(quote(wish("CARER")).isFree()).isTrue();

        council.held = 1;
        assertThat(quote(wish("CARER")).price()).isEqualTo(Money.gbp(3600));
    }

    @Test
    void a_car_free_home_gets_no_resident_permit_unless_there_is_a_blue_badge() {
        live(rita().carFree());
        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.CAR_FREE_PROPERTY);
        assertThat(quote(wish("CARER")).price()).isEqualTo(Money.gbp(3600));

        live(rita().carFree().entitledTo("BLUE_BADGE"));

        assertThat(quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    void the_account_needs_the_right_kind_of_property() {
        live(new Resident(false, Optional.empty(), true, Set.of(), List.of(CAR)));
        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.NO_PROPERTY);

        live(rita().inZone(Optional.empty()));
        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.NOT_IN_A_ZONE);

        live(rita());
        assertThat(refusal(wish("SCHOOL_STREET"))).isEqualTo(QuoteRefusal.NOT_ON_A_SCHOOL_STREET);
    }

    @Test
    void the_vehicles_must_be_there_few_enough_and_on_the_account() {
        assertThat(refusal(wish("RESIDENT").vehicles())).isEqualTo(QuoteRefusal.VEHICLE_MISSING);
        assertThat(refusal(wish("RESIDENT").vehicles(VAN))).isEqualTo(QuoteRefusal.VEHICLE_NOT_ON_ACCOUNT);

        live(rita().with(VAN));

        assertThat(refusal(wish("RESIDENT").vehicles(CAR, VAN))).isEqualTo(QuoteRefusal.TOO_MANY_VEHICLES);
    }

    @Test
    void a_vehicle_has_one_permit_of_a_type_at_a_time() {
        council.vehiclesWithPermit.add(CAR);

        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.VEHICLE_HAS_PERMIT);
    }

    @Test
    void what_is_to_be_paid_needs_its_vehicle_for_all_time_to_come_and_what_is_free_only_for_its_term() {
        live(rita().onSchoolStreet("S1"));
        quote(wish("RESIDENT"));
        quote(wish("SCHOOL_STREET"));

        assertThat(council.askedUntil)
                .containsExactly(Optional.empty(), Optional.of(Instant.parse("2027-11-24T00:00:00Z")));
    }

    @Test
    void a_permit_starts_today_or_up_to_thirty_days_ahead() {
        assertThat(refusal(wish("RESIDENT").from("2026-11-23"))).isEqualTo(QuoteRefusal.START_IN_THE_PAST);
        assertThat(refusal(wish("RESIDENT").from("2026-12-25"))).isEqualTo(QuoteRefusal.START_TOO_FAR_AHEAD);

        assertThat(quote(wish("RESIDENT").from("2026-11-24")).term().from()).isEqualTo(NOON);
        assertThat(quote(wish("RESIDENT").from("2026-12-24")).term().from()).isEqualTo("2026-12-24T00:00:00Z");
    }

    @Test
    void the_day_is_the_council_s_and_not_greenwich_s() {
        council.now = Instant.parse("2027-06-30T23:30:00Z");

        assertThat(quote(wish("RESIDENT").from("2027-07-01")).term().from()).isEqualTo("2027-06-30T23:30:00Z");
        assertThat(refusal(wish("RESIDENT").from("2027-06-30"))).isEqualTo(QuoteRefusal.START_IN_THE_PAST);
    }

    @Test
    void a_waiver_needs_three_working_days_and_holidays_do_not_count() {
        council.now = Instant.parse("2026-12-24T09:00:00Z");
        council.calendars()
                .save(new Calendar(
                        MemoryCouncil.LONDON,
                        List.of(
                                new Calendar.BankHoliday("Christmas Day", LocalDate.of(2026, 12, 25)),
                                new Calendar.BankHoliday("Boxing Day", LocalDate.of(2026, 12, 28))),
                        List.of()));
        Wish wish = wish("WAIVER").at("SL-1").term(Period.ofDays(1));

        assertThat(refusal(wish.from("2026-12-30"))).isEqualTo(QuoteRefusal.NOTICE_TOO_SHORT);
        assertThat(quote(wish.from("2026-12-31")).price()).isEqualTo(Money.gbp(5000));
    }

    @Test
    void a_waiver_is_paid_for_each_space() {
        Quote quote = quote(wish("WAIVER")
                .at("SL-1")
                .term(Period.ofDays(8))
                .from("2026-12-01")
                .vehicles(CAR, VAN));

        assertThat(quote.price()).isEqualTo(Money.gbp(20000));
    }

    @Test
    void only_terms_on_offer_are_quoted() {
        assertThat(refusal(wish("RESIDENT").term(Period.ofMonths(4)))).isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(refusal(wish("RESIDENT").term(Period.ofMonths(-1)))).isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(refusal(wish("MEMBER").at("W04").term(Period.ofMonths(12))))
                .isEqualTo(QuoteRefusal.TERM_NOT_OFFERED);
        assertThat(quote(wish("RESIDENT").term(Period.ofYears(1))).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    void the_place_must_be_one_the_type_is_offered_for() {
        assertThat(refusal(wish("CAR_PARK_SEASON").on(MONDAY))).isEqualTo(QuoteRefusal.PLACE_NEEDED);
        assertThat(refusal(wish("CAR_PARK_SEASON").at("CP-TOWNHALL-S").on(MONDAY)))
                .isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
        assertThat(refusal(wish("CAR_PARK_SEASON").at("RO5").on(MONDAY))).isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
        assertThat(refusal(wish("MEMBER").at("W99"))).isEqualTo(QuoteRefusal.PLACE_NOT_OFFERED);
    }

    @Test
    void weekdays_are_named_for_season_tickets_and_for_nothing_else() {
        assertThat(refusal(wish("CAR_PARK_SEASON").at("CP-ANGEL"))).isEqualTo(QuoteRefusal.WEEKDAYS_NEEDED);
        assertThat(refusal(wish("RESIDENT").on(MONDAY))).isEqualTo(QuoteRefusal.WEEKDAYS_NOT_OFFERED);

        Quote quote = quote(wish("CAR_PARK_SEASON").at("CP-ANGEL").on(WEDNESDAY, MONDAY, MONDAY));

        assertThat(quote.scope().hours()).contains("Mon 00:00-24:00, Wed 00:00-24:00");
        assertThat(quote.price()).isEqualTo(Money.gbp(18720));
    }

    @Test
    void a_resident_permit_also_exempts_from_the_own_school_street() {
        live(rita().onSchoolStreet("S1"));

        Quote quote = quote(wish("RESIDENT"));

        assertThat(quote.scope().places()).containsExactly("RO5", "S1");
        assertThat(quote.scope().bayClasses())
                .containsExactly(BayClass.RESIDENT, BayClass.PERMIT, BayClass.SHARED, BayClass.SCHOOL_STREET);
    }

    @Test
    void a_member_also_has_the_members_car_park() {
        assertThat(quote(wish("MEMBER").at("W04")).scope().places()).containsExactly("W04", "CP-TOWNHALL-M");
    }

    @Test
    @Tag("P-13")
    void a_closed_type_is_refused_and_still_decided_for_those_who_applied_before() {
        PermitType hero = council.types.get("HAVERING_HERO");
        council.types.put(
                hero.code(),
                new PermitType(hero.code(), hero.aliases(), hero.name(), TypeStatus.CLOSED, hero.versions()));

        assertThat(refusal(wish("HAVERING_HERO"))).isEqualTo(QuoteRefusal.TYPE_CLOSED);
        assertThat(makeQuote
                        .forDecision("A-1", wish("HAVERING_HERO").request(), 1)
                        .isFree())
                .isTrue();
    }

    @Test
    void a_type_is_not_open_before_its_rules_count() {
        council.now = Instant.parse("2026-03-15T12:00:00Z");

        assertThat(refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.TYPE_NOT_YET_OPEN);
        assertThat(quote(wish("RESIDENT").from("2026-04-01")).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    void a_decision_asks_neither_for_notice_again_nor_for_a_day_that_is_over() {
        PermitRequest asked = wish("WAIVER")
                .at("SL-1")
                .term(Period.ofDays(7))
                .from("2026-11-20")
                .request();

        Quote decided = makeQuote.forDecision("A-1", asked, 1);

        assertThat(decided.term().from()).isEqualTo(NOON);
        assertThat(decided.term().lastValidDay(MemoryCouncil.LONDON)).isEqualTo("2026-11-30");
    }

    @Test
    void nobody_is_quoted_what_does_not_exist() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> quote(wish("SKATEBOARD")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> makeQuote.quote("A-2", wish("RESIDENT").request()));
    }

    private Quote quote(Wish wish) {
        return makeQuote.quote("A-1", wish.request());
    }

    private QuoteRefusal refusal(Wish wish) {
        try {
            quote(wish);
        } catch (RefusedException refused) {
            return (QuoteRefusal) refused.refusal();
        }
        throw new AssertionError("It was quoted");
    }

    private void live(Resident resident) {
        council.holders.put("A-1", resident.holder());
    }

    private static Resident rita() {
        return new Resident(
                false,
                Optional.of(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), false, Optional.empty())),
                true,
                Set.of(),
                List.of(CAR));
    }

    private record Resident(
            boolean isOrganisation,
            Optional<Holder.Property> property,
            boolean proved,
            Set<String> entitlements,
            List<Vrm> vehicles) {
        Resident organisation() {
            return new Resident(true, property, proved, entitlements, vehicles);
        }

        Resident withoutProof() {
            return new Resident(isOrganisation, property, false, entitlements, vehicles);
        }

        Resident entitledTo(String entitlement) {
            return new Resident(isOrganisation, property, proved, Set.of(entitlement), vehicles);
        }

        Resident with(Vrm vehicle) {
            List<Vrm> more = new ArrayList<>(vehicles);
            more.add(vehicle);
            return new Resident(isOrganisation, property, proved, entitlements, more);
        }

        Resident inZone(Optional<String> zone) {
            return at(new Holder.Property(UPRN, zone, Optional.of("W04"), false, Optional.empty()));
        }

        Resident carFree() {
            return at(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), true, Optional.empty()));
        }

        Resident onSchoolStreet(String street) {
            return at(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), false, Optional.of(street)));
        }

        private Resident at(Holder.Property other) {
            return new Resident(isOrganisation, Optional.of(other), proved, entitlements, vehicles);
        }

        Holder holder() {
            return new Holder(
                    "A-1",
                    isOrganisation,
                    property,
                    proved,
                    entitlements,
                    vehicles.stream()
                            .map(vrm -> new Holder.OwnVehicle(vrm, Optional.empty(), Optional.empty()))
                            .toList());
        }
    }

    private static Wish wish(String code) {
        return new Wish(code);
    }

    private static final class Wish {
        private final String code;
        private List<Vrm> vrms = List.of(CAR);
        private Optional<Period> term = Optional.empty();
        private Optional<LocalDate> startsOn = Optional.empty();
        private Optional<String> place = Optional.empty();
        private List<DayOfWeek> weekdays = List.of();

        Wish(String code) {
            this.code = code;
        }

        Wish vehicles(Vrm... marks) {
            vrms = Arrays.asList(marks);
            return this;
        }

        Wish term(Period length) {
            term = Optional.of(length);
            return this;
        }

        Wish from(String day) {
            startsOn = Optional.of(LocalDate.parse(day));
            return this;
        }

        Wish at(String code) {
            place = Optional.of(code);
            return this;
        }

        Wish on(DayOfWeek... days) {
            weekdays = Arrays.asList(days);
            return this;
        }

        PermitRequest request() {
            return new PermitRequest(code, vrms, term, startsOn, place, weekdays);
        }
    }
}
