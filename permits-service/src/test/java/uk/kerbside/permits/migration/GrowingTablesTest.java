package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-11")
class GrowingTablesTest {
    private final List<Integer> looks = new ArrayList<>();
    private int rows;

    private final GrowingTables tables = new GrowingTables(() -> looks.add(rows));

    @Test
    void they_are_looked_at_with_the_first_rows_and_whenever_there_are_four_times_as_many() {
        while (rows < 100_000) {
            rows += 250;
            tables.grewBy(250);
        }

        assertThat(looks).containsExactly(250, 1_000, 4_000, 16_000, 64_000);
    }

    @Test
    void nobody_looks_at_them_when_nothing_was_taken() {
        tables.grewBy(0);

        assertThat(looks).isEmpty();
    }
}
