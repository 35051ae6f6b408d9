package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.kernel.Rights.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which bays at which hours a right covers. */
class RightInABayTest {
    @Test
    void a_right_is_good_in_the_bays_of_its_type() {
        Right right =
                right().confers("BUSINESS", BayClass.BUSINESS, BayClass.PERMIT).build();
        assertThat(right.confers(BayClass.BUSINESS, place())).isTrue();
        assertThat(right.confers(BayClass.PERMIT, place())).isTrue();
        assertThat(right.confers(BayClass.RESIDENT, place())).isFalse();
        assertThat(right.confers(BayClass.SHARED, place())).isFalse();
    }

    @Test
    void a_right_for_resident_or_paid_bays_is_good_in_shared_ones_too() {
        assertThat(right().confers("RESIDENT", BayClass.RESIDENT).build().confers(BayClass.SHARED, place()))
                .isTrue();
        assertThat(right().confers("HERO", BayClass.PAY_AND_DISPLAY).build().confers(BayClass.SHARED, place()))
                .isTrue();
    }

    @Test
    void a_right_for_shared_bays_is_not_good_in_resident_ones() {
        Right right = right().confers("X", BayClass.SHARED).build();
        assertThat(right.confers(BayClass.SHARED, place())).isTrue();
        assertThat(right.confers(BayClass.RESIDENT, place())).isFalse();
        assertThat(right.confers(BayClass.PAY_AND_DISPLAY, place())).isFalse();
    }

    @Test
    void an_order_may_let_business_permits_into_resident_bays() {
        Place lenient = place(new Place.BayClassChange("BUSINESS", Set.of(BayClass.RESIDENT), Set.of()));
        Right business = right().confers("BUSINESS", BayClass.BUSINESS).build();
        Right waiver = right().confers("WAIVER", BayClass.BUSINESS).build();
        assertThat(business.confers(BayClass.RESIDENT, lenient)).isTrue();
        assertThat(business.confers(BayClass.PERMIT, lenient)).isFalse();
        assertThat(waiver.confers(BayClass.RESIDENT, lenient)).isFalse();
    }

    @Test
    void an_order_may_keep_a_type_out_of_a_class_of_bay() {
        Place strict = place(new Place.BayClassChange("RESIDENT", Set.of(), Set.of(BayClass.SHARED)));
        Right right =
                right().confers("RESIDENT", BayClass.RESIDENT, BayClass.SHARED).build();
        assertThat(right.confers(BayClass.SHARED, strict)).isFalse();
        assertThat(right.confers(BayClass.RESIDENT, strict)).isTrue();
    }

    @Test
    void what_an_order_takes_away_outranks_what_it_adds() {
        Place torn = place(new Place.BayClassChange("RESIDENT", Set.of(BayClass.PERMIT), Set.of(BayClass.PERMIT)));
        assertThat(right().build().confers(BayClass.PERMIT, torn)).isFalse();
    }

    @Test
    void a_right_reaches_its_places_only() {
        assertThat(right().build().reaches(PlaceCode.of("RO1"))).isTrue();
        assertThat(right().build().reaches(PlaceCode.of("RO2"))).isFalse();
    }

    private static Place place(Place.BayClassChange... changes) {
        return new Place(
                PlaceCode.of("RO1"),
                PlaceKind.ZONE,
                "Romford 1",
                Set.of(BayClass.values()),
                Optional.of(WeeklyHours.always()),
                Map.of(),
                false,
                false,
                OptionalInt.empty(),
                "Order 2020 No 1",
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                List.of(changes));
    }
}
