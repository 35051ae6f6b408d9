package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.kerbside.kit.problem.RefusedException;

/** Whatever a household does, no unit is made or lost. */
class CreditLawsTest {
    private static final String HOME = "100020000007";
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    /** What a household does next; a day passes with each. */
    private record Step(Kind kind, int number) {}

    private enum Kind {
        BUY,
        SPEND,
        GIVE_BACK
    }

    @Property(tries = 500)
    void units_are_never_created_or_lost(@ForAll("steps") List<Step> steps) {
        Ledger ledger = new Ledger();
        Instant now = BEGIN;
        for (int n = 0; n < steps.size(); n++) {
            now = now.plus(Duration.ofDays(1));
            ledger.take(steps.get(n), n, now);
            ledger.assertBalanced();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()), Arbitraries.integers().between(1, 12))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    /** The credit of one household, and what it must come to. */
    private static final class Ledger {
        private final LotsInMemory lots = new LotsInMemory();
        private final Credit credit = new Credit(lots);
        private final Map<String, Integer> expectedHeld = new HashMap<>();
        private int bought;

        private void assertBalanced() {
            assertThat(left() + held()).isEqualTo(bought);
            assertThat(expectedHeld)
                    .allSatisfy((visit, units) -> assertThat(lots.heldBy(visit)).isEqualTo(units));
            assertThat(lots.all()).allSatisfy(lot -> {
                assertThat(lot.unitsLeft()).isBetween(0, lot.units());
                assertThat(lots.recount(lot)).isEqualTo(lot.unitsLeft());
            });
        }

        private void take(Step step, int n, Instant now) {
            switch (step.kind()) {
                case BUY -> buy("B-" + n, step.number(), now);
                case SPEND -> spend("V-" + n, step.number(), now);
                case GIVE_BACK -> giveBack(step.number(), now);
            }
        }

        private void buy(String id, int units, Instant now) {
            CreditLot lot = new CreditLot();
            lot.lotId = id;
            lot.uprn = HOME;
            lot.units = units;
            lot.unitsLeft = units;
            lot.boughtAt = now;
            lot.validUntil = now.plus(Duration.ofDays(units % 7));
            lots.add(lot);
            lots.record(lot, null, units, now);
            bought += units;
        }

        private void spend(String visit, int units, Instant now) {
            int usable = lots.listUsable(HOME, now).stream()
                    .mapToInt(CreditLot::unitsLeft)
                    .sum();
            try {
                credit.spend(HOME, visit, units, now, now);
                assertThat(units).isLessThanOrEqualTo(usable);
                expectedHeld.put(visit, units);
            } catch (RefusedException refused) {
                assertThat(units).isGreaterThan(usable);
            }
        }

        private void giveBack(int units, Instant now) {
            expectedHeld.keySet().stream().sorted().findFirst().ifPresent(visit -> {
                int back = Math.min(units, expectedHeld.get(visit));
                credit.giveBack(visit, back, now);
                expectedHeld.merge(visit, -back, Integer::sum);
            });
        }

        private int left() {
            return lots.all().stream().mapToInt(CreditLot::unitsLeft).sum();
        }

        private int held() {
            return expectedHeld.keySet().stream().mapToInt(lots::heldBy).sum();
        }
    }
}
