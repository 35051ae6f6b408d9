package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.RefusedException;

@Tag("V-1")
class CreditTest {
    private static final String HOME = "100020000007";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2028-11-25T00:00:00Z");

    private final LotsInMemory lots = new LotsInMemory();
    private final Credit credit = new Credit(lots);

    @Test
    void the_lot_that_expires_first_is_spent_first() {
        CreditLot later = lot("B-2", HOME, 10, LATER);
        CreditLot sooner = lot("B-1", HOME, 10, SOON);

        credit.spend(HOME, "V-1", 3, NOW, NOW);

        assertThat(sooner.unitsLeft()).isEqualTo(7);
        assertThat(later.unitsLeft()).isEqualTo(10);
    }

    @Test
    void a_visit_may_take_the_last_of_one_lot_and_the_first_of_the_next() {
        CreditLot sooner = lot("B-1", HOME, 2, SOON);
        CreditLot later = lot("B-2", HOME, 10, LATER);

        credit.spend(HOME, "V-1", 3, NOW, NOW);

        assertThat(sooner.unitsLeft()).isZero();
        assertThat(later.unitsLeft()).isEqualTo(9);
    }

    @Test
    void what_was_spent_last_comes_back_first() {
        CreditLot sooner = lot("B-1", HOME, 2, SOON);
        CreditLot later = lot("B-2", HOME, 10, LATER);
        credit.spend(HOME, "V-1", 4, NOW, NOW);

        credit.giveBack("V-1", 3, NOW);

        assertThat(later.unitsLeft()).isEqualTo(10);
        assertThat(sooner.unitsLeft()).isEqualTo(1);
        assertThat(lots.heldBy("V-1")).isEqualTo(1);
    }

    @Test
    void credit_is_good_up_to_the_instant_before_it_expires() {
        lot("B-1", HOME, 10, SOON);

        credit.spend(HOME, "V-1", 1, SOON.minusMillis(1), NOW);

        assertThat(lots.heldBy("V-1")).isEqualTo(1);
        assertRefused(
                HOME, 1, SOON, "This needs 1 unit and your household has 0 that are good then. Buy a book first.");
    }

    @Test
    void a_visit_after_the_expiry_is_paid_with_credit_that_lasts_longer() {
        CreditLot sooner = lot("B-1", HOME, 10, SOON);
        CreditLot later = lot("B-2", HOME, 10, LATER);

        credit.spend(HOME, "V-1", 1, SOON, NOW);

        assertThat(sooner.unitsLeft()).isEqualTo(10);
        assertThat(later.unitsLeft()).isEqualTo(9);
    }

    @Test
    void nothing_is_spent_when_there_is_not_enough() {
        CreditLot lot = lot("B-1", HOME, 2, LATER);

        assertRefused(
                HOME, 3, NOW, "This needs 3 units and your household has 2 that are good then. Buy a book first.");
        assertThat(lot.unitsLeft()).isEqualTo(2);
        assertThat(lots.heldBy("V-1")).isZero();
    }

    @Test
    void a_neighbours_credit_is_not_ours() {
        lot("B-1", "100020000014", 10, LATER);

        assertRefused(HOME, 1, NOW, "This needs 1 unit and your household has 0 that are good then. Buy a book first.");
    }

    @Test
    void lots_of_one_day_are_spent_in_the_order_in_which_they_were_bought() {
        CreditLot second = lot("B-1", HOME, 10, LATER);
        second.boughtAt = NOW;
        CreditLot first = lot("B-2", HOME, 10, LATER);

        credit.spend(HOME, "V-1", 1, NOW, NOW);

        assertThat(List.of(first.unitsLeft(), second.unitsLeft())).containsExactly(9, 10);
    }

    private void assertRefused(String uprn, int units, Instant from, String detail) {
        assertThatThrownBy(() -> credit.spend(uprn, "V-9", units, from, NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(BookRefusal.NO_CREDIT);
                    assertThat(refused.getMessage()).isEqualTo(detail);
                });
    }

    private CreditLot lot(String id, String uprn, int units, Instant validUntil) {
        CreditLot lot = new CreditLot();
        lot.lotId = id;
        lot.uprn = uprn;
        lot.units = units;
        lot.unitsLeft = units;
        lot.validUntil = validUntil;
        lot.boughtAt = NOW.minusSeconds(60);
        lots.add(lot);
        lots.record(lot, null, units, lot.boughtAt);
        return lot;
    }
}
