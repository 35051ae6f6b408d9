package uk.kerbside.permits.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.testkit.Backing;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-10")
class CountersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LATER = Instant.parse("2027-11-24T00:00:00Z");

    @Inject
    Limits limits;

    @Inject
    DataSource database;

    private final LimitKey key =
            new LimitKey("RESIDENT", Limit.Scope.HOUSEHOLD, UUID.randomUUID().toString());

    @Test
    void there_are_so_many_places_and_no_more() {
        assertThat(take("one", 2, LATER, NOW)).isTrue();
        assertThat(take("two", 2, LATER, NOW)).isTrue();
        assertThat(take("three", 2, LATER, NOW)).isFalse();

        assertThat(limits.taken(key, NOW)).isEqualTo(2);
    }

    @Test
    void a_place_is_free_when_it_is_given_back_or_its_time_is_over() {
        take("one", 2, LATER, NOW);
        take("two", 2, NOW.plusSeconds(60), NOW);

        giveBack("one");
        assertThat(limits.taken(key, NOW)).isEqualTo(1);
        giveBack("one");
        assertThat(limits.taken(key, NOW)).isEqualTo(1);

        assertThat(limits.taken(key, NOW.plusSeconds(59))).isEqualTo(1);
        assertThat(limits.taken(key, NOW.plusSeconds(60))).isZero();
        assertThat(take("three", 1, LATER, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void a_place_is_held_longer_when_its_permit_is() {
        take("one", 1, NOW.plusSeconds(60), NOW);

        QuarkusTransaction.requiringNew().run(() -> limits.holdUntil("one-" + key.of(), LATER));

        assertThat(take("two", 1, LATER, NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void what_is_rolled_back_took_nothing() {
        QuarkusTransaction.begin();
        limits.take(key, 1, "one-" + key.of(), LATER, NOW);
        QuarkusTransaction.rollback();

        assertThat(take("two", 1, LATER, NOW)).isTrue();
    }

    @Test
    void places_are_held_beside_others_in_their_order_and_none_that_is_over_counts() {
        LimitKey other = new LimitKey("CARER", Limit.Scope.PROPERTY, key.of());
        take("one", 1, LATER, NOW);
        take("another", 2, NOW.plusSeconds(60), NOW);
        HeldBeside two = new HeldBeside(key, "two-" + key.of(), LATER);
        HeldBeside alone = new HeldBeside(other, "two-" + key.of(), Limits.UNTIL_GIVEN_BACK);
        HeldBeside three = new HeldBeside(key, "three-" + key.of(), LATER);

        Map<HeldBeside, Integer> held = QuarkusTransaction.requiringNew()
                .call(() -> limits.holdBeside(List.of(two, alone, three), NOW.plusSeconds(60)));

        assertThat(held).isEqualTo(Map.of(two, 2, three, 3, alone, 1));
        assertThat(limits.taken(key, NOW)).isEqualTo(3);
        assertThat(take("four", 3, LATER, NOW)).isFalse();
        giveBack("two");
        assertThat(take("four", 3, LATER, NOW)).isTrue();
    }

    @Test
    void a_limit_that_was_lowered_ends_nothing_and_lets_nobody_in() {
        take("one", 3, LATER, NOW);
        take("two", 3, LATER, NOW);
        take("three", 3, LATER, NOW);

        assertThat(take("four", 2, LATER, NOW)).isFalse();
        giveBack("one");
        assertThat(take("four", 2, LATER, NOW)).isFalse();
        giveBack("two");
        assertThat(take("four", 2, LATER, NOW)).isTrue();
    }

    /** Whatever is taken, given back and over in whatever order: the counter is what a recount finds. */
    @Test
    void the_counter_is_always_what_a_recount_finds() throws SQLException {
        for (long seed = 1; seed <= 20; seed++) {
            LimitKey own = new LimitKey("CARER", Limit.Scope.PROPERTY, seed + "-" + UUID.randomUUID());
            Random random = new Random(seed);
            Map<String, Instant> expected = new HashMap<>();
            Instant now = NOW;
            for (int step = 0; step < 60; step++) {
                now = now.plusSeconds(random.nextInt(30));
                Instant at = now;
                expected.values().removeIf(until -> !until.isAfter(at));
                if (random.nextInt(3) == 0 && !expected.isEmpty()) {
                    List<String> holders = new ArrayList<>(expected.keySet());
                    String holder = holders.get(random.nextInt(holders.size()));
                    expected.remove(holder);
                    QuarkusTransaction.requiringNew().run(() -> limits.giveBack(holder));
                } else if (random.nextInt(5) == 0) {
                    HeldBeside beside = new HeldBeside(own, own.of() + "-" + step, now.plusSeconds(100));
                    QuarkusTransaction.requiringNew().run(() -> limits.holdBeside(List.of(beside), at));
                    expected.put(beside.holder(), beside.until());
                } else {
                    String holder = own.of() + "-" + step;
                    Instant until = now.plusSeconds(1 + random.nextInt(200));
                    boolean taken =
                            QuarkusTransaction.requiringNew().call(() -> limits.take(own, 4, holder, until, at));
                    assertThat(taken).isEqualTo(expected.size() < 4);
                    if (taken) {
                        expected.put(holder, until);
                    }
                }
                assertThat(limits.taken(own, now)).isEqualTo(expected.size());
                assertThat(counter(own)).isEqualTo(heldPlaces(own));
            }
        }
    }

    private boolean take(String holder, int most, Instant until, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> limits.take(key, most, holder + "-" + key.of(), until, now));
    }

    private void giveBack(String holder) {
        QuarkusTransaction.requiringNew().run(() -> limits.giveBack(holder + "-" + key.of()));
    }

    private int counter(LimitKey own) throws SQLException {
        return number("select taken from limit_counter where scope_key = ?", own);
    }

    private int heldPlaces(LimitKey own) throws SQLException {
        return number("select count(*) from held_place where scope_key = ?", own);
    }

    private int number(String sql, LimitKey own) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, own.of());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
