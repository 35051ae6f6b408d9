package uk.kerbside.permits.quote;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.quote.Resident.UPRN;
import static uk.kerbside.permits.quote.Resident.rita;
import static uk.kerbside.permits.quote.Wish.CAR;
import static uk.kerbside.permits.quote.Wish.VAN;
import static uk.kerbside.permits.quote.Wish.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.support.MemoryCouncil;

/** Who may have which permit: household, property, proof, entitlements, vehicles and limits. */
@Tag("P-3")
class WhoIsQuotedTest {
    private final Quoting quoting = new Quoting();
    private final MemoryCouncil council = quoting.council();

    @Test
    void the_next_vehicle_of_a_household_costs_more() {
        council.held = 1;

        Quote quote = quoting.quote(wish("RESIDENT"));

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

        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.LIMIT_REACHED);
    }

    @Test
    void season_tickets_are_counted_by_car_park() {
        council.taken.put(new LimitKey("CAR_PARK_SEASON", Limit.Scope.CAR_PARK, "A-1@CP-ANGEL"), 1);

        assertThat(quoting.refusal(wish("CAR_PARK_SEASON").at("CP-ANGEL").on(MONDAY)))
                .isEqualTo(QuoteRefusal.LIMIT_REACHED);
        assertThat(quoting.quote(wish("CAR_PARK_SEASON").at("CP-COMO").on(MONDAY))
                        .price())
                .isEqualTo(Money.gbp(9360));
    }

    @Test
    void without_proof_of_residency_an_officer_has_to_look() {
        quoting.live(rita().withoutProof());

        assertThat(quoting.quote(wish("RESIDENT")).needs()).containsExactly(Need.RESIDENCY_NOT_PROVED);
    }

    @Test
    void some_types_are_always_decided_by_an_officer_and_entitlements_must_be_on_record() {
        assertThat(quoting.quote(wish("CARER")).needs()).containsExactly(Need.OFFICER_DECIDES);
        assertThat(quoting.quote(wish("STAFF_CAR_PARK_SEASON").at("CP-TOWNHALL-S"))
                        .needs())
                .containsExactly(Need.ENTITLEMENT_NOT_RECORDED);

        quoting.live(rita().entitledTo("COUNCIL_STAFF"));

        assertThat(quoting.quote(wish("STAFF_CAR_PARK_SEASON").at("CP-TOWNHALL-S"))
                        .needs())
                .isEmpty();
    }

    @Test
    void an_entitlement_that_is_over_when_the_permit_begins_takes_nothing_off_whenever_it_is_decided() {
        council.holders.put("A-1", rita().entitledTo("CARE_BENEFIT", Instant.parse("2026-12-02T00:00:00Z")));
        PermitRequest later = wish("CARER").from("2026-12-10").request();

        assertThat(quoting.makeQuote().quote("A-1", later).price()).isEqualTo(Money.gbp(3600));
        assertThat(quoting.makeQuote().forDecision("A-1", later, 1).price()).isEqualTo(Money.gbp(3600));
        assertThat(quoting.makeQuote().forOffer("A-1", later).price()).isEqualTo(Money.gbp(3600));
        PermitRequest now = wish("CARER").request();
        assertThat(quoting.makeQuote().forDecision("A-1", now, 1).isFree()).isTrue();
    }

    @Test
    void an_entitlement_can_take_the_whole_price_off_the_first_permit() {
        quoting.live(rita().entitledTo("CARE_BENEFIT"));

        assertThat(quoting.quote(wish("CARER")).isFree()).isTrue();

        council.held = 1;
        assertThat(quoting.quote(wish("CARER")).price()).isEqualTo(Money.gbp(3600));
    }

    @Test
    void a_car_free_home_gets_no_resident_permit_unless_there_is_a_blue_badge() {
        quoting.live(rita().carFree());
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.CAR_FREE_PROPERTY);
        assertThat(quoting.quote(wish("CARER")).price()).isEqualTo(Money.gbp(3600));

        quoting.live(rita().carFree().entitledTo("BLUE_BADGE"));

        assertThat(quoting.quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    @Tag("P-17")
    void a_badge_must_still_be_good_on_the_day_the_permit_begins() {
        council.holders.put("A-1", rita().carFree().entitledTo("BLUE_BADGE", Instant.parse("2026-12-02T00:00:00Z")));

        assertThat(quoting.quote(wish("RESIDENT").from("2026-12-01")).price()).isEqualTo(Money.gbp(7000));
        assertThat(quoting.refusal(wish("RESIDENT").from("2026-12-02"))).isEqualTo(QuoteRefusal.CAR_FREE_PROPERTY);
    }

    @Test
    void the_account_needs_the_right_kind_of_property() {
        quoting.live(new Resident(false, Optional.empty(), true, Set.of(), List.of(CAR)));
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.NO_PROPERTY);

        quoting.live(rita().inZone(Optional.empty()));
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.NOT_IN_A_ZONE);

        quoting.live(rita());
        assertThat(quoting.refusal(wish("SCHOOL_STREET"))).isEqualTo(QuoteRefusal.NOT_ON_A_SCHOOL_STREET);
    }

    @Test
    void the_vehicles_must_be_there_few_enough_and_on_the_account() {
        assertThat(quoting.refusal(wish("RESIDENT").vehicles())).isEqualTo(QuoteRefusal.VEHICLE_MISSING);
        assertThat(quoting.refusal(wish("RESIDENT").vehicles(VAN))).isEqualTo(QuoteRefusal.VEHICLE_NOT_ON_ACCOUNT);

        quoting.live(rita().with(VAN));

        assertThat(quoting.refusal(wish("RESIDENT").vehicles(CAR, VAN))).isEqualTo(QuoteRefusal.TOO_MANY_VEHICLES);
    }

    @Test
    void a_vehicle_has_one_permit_of_a_type_at_a_time() {
        council.vehiclesWithPermit.add(CAR);

        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.VEHICLE_HAS_PERMIT);
    }

    @Test
    void what_is_to_be_paid_needs_its_vehicle_for_all_time_to_come_and_what_is_free_only_for_its_term() {
        quoting.live(rita().onSchoolStreet("S1"));
        quoting.quote(wish("RESIDENT"));
        quoting.quote(wish("SCHOOL_STREET"));

        assertThat(council.askedUntil)
                .containsExactly(Optional.empty(), Optional.of(Instant.parse("2027-11-24T00:00:00Z")));
    }
}
