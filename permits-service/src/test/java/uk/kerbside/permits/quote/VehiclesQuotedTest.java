package uk.kerbside.permits.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.quote.Resident.rita;
import static uk.kerbside.permits.quote.Wish.CAR;
import static uk.kerbside.permits.quote.Wish.wish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.Garage;
import uk.kerbside.permits.support.MemoryCouncil;

/** Motorcycles, company cars and hired cars: what the rules say of the vehicle itself. */
@Tag("P-17")
class VehiclesQuotedTest {
    private final Quoting quoting = new Quoting();
    private final MemoryCouncil council = quoting.council();

    @Test
    void a_motorcycle_is_priced_and_counted_like_a_car_where_the_rules_say_nothing() {
        keeps(VehicleClass.MOTORCYCLE);
        council.held = 1;

        assertThat(quoting.quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(9500));
        assertThat(quoting.quote(wish("RESIDENT")).position()).isEqualTo(2);
    }

    @Test
    void a_motorcycle_has_the_price_of_its_own_cell_whichever_of_the_household_it_is_also_for_a_shorter_term() {
        rules(type -> Garage.motorcyclesCost(type, 3500));
        keeps(VehicleClass.MOTORCYCLE);
        council.held = 2;

        assertThat(quoting.quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(3500));
        // A quarter of 35 pounds, rounded up to a pound; cars have a price of their own for three months.
        assertThat(quoting.quote(wish("RESIDENT").term(Period.ofMonths(3))).price())
                .isEqualTo(Money.gbp(900));
        keeps(VehicleClass.VAN);
        assertThat(quoting.quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(12000));
    }

    @Test
    @Tag("P-10")
    void a_motorcycle_that_does_not_count_is_granted_where_the_household_has_all_it_may_have() {
        rules(type -> Garage.motorcycles(type, "ALLOWED", false));
        council.held = 3;
        council.taken.put(new LimitKey("RESIDENT", Limit.Scope.HOUSEHOLD, Resident.UPRN), 3);
        keeps(VehicleClass.MOTORCYCLE);

        Quote quote = quoting.quote(wish("RESIDENT"));

        assertThat(quote.position()).isEqualTo(1);
        assertThat(quote.limits()).isEmpty();
        keeps(VehicleClass.CAR);
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.LIMIT_REACHED);
    }

    @Test
    void a_class_may_need_no_permit_or_be_given_none() {
        keeps(VehicleClass.MOTORCYCLE);
        rules(type -> Garage.motorcycles(type, "NO_PERMIT_NEEDED", true));
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.NO_PERMIT_NEEDED);

        rules(type -> Garage.motorcycles(type, "NOT_ALLOWED", true));
        assertThat(quoting.refusal(wish("RESIDENT"))).isEqualTo(QuoteRefusal.VEHICLE_CLASS_NOT_ALLOWED);
        keeps(VehicleClass.CAR);
        assertThat(quoting.quote(wish("RESIDENT")).price()).isEqualTo(Money.gbp(7000));
    }

    @Test
    void a_car_whose_hire_is_over_by_the_first_day_is_asked_for_again() {
        keeps(new Holder.OwnVehicle(
                CAR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                KeeperRelation.HIRED,
                Optional.of(LocalDate.parse("2026-12-01"))));

        quoting.quote(wish("RESIDENT").from("2026-12-01"));

        assertThat(quoting.refusal(wish("RESIDENT").from("2026-12-02"))).isEqualTo(QuoteRefusal.HIRE_OVER);
    }

    @Test
    void an_officer_looks_at_the_papers_of_a_company_car_and_at_none_of_a_registered_keeper() {
        keeps(new Holder.OwnVehicle(
                CAR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                KeeperRelation.COMPANY_CAR,
                Optional.empty()));

        assertThat(quoting.quote(wish("RESIDENT")).needs()).containsExactly(Need.KEEPER_PAPERS);

        keeps(VehicleClass.CAR);
        assertThat(quoting.quote(wish("RESIDENT")).needs()).isEmpty();
    }

    private void rules(Consumer<ObjectNode> change) {
        council.types.put("RESIDENT", Catalogue.type("RESIDENT", change));
    }

    private void keeps(VehicleClass vehicleClass) {
        keeps(new Holder.OwnVehicle(
                CAR,
                Optional.empty(),
                Optional.empty(),
                Optional.of(vehicleClass),
                KeeperRelation.REGISTERED_KEEPER,
                Optional.empty()));
    }

    private void keeps(Holder.OwnVehicle vehicle) {
        Holder plain = rita().holder();
        council.holders.put(
                "A-1",
                new Holder(
                        plain.accountId(),
                        plain.organisation(),
                        plain.property(),
                        plain.residencyProved(),
                        plain.entitlements(),
                        List.of(vehicle)));
    }
}
