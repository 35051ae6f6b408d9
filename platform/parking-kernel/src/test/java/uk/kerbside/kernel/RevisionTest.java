package uk.kerbside.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionTest {
    @Test
    void what_is_told_after_a_restore_outranks_all_that_was_told_before() {
        assertThat(new Revision(1, 1)).isGreaterThan(new Revision(0, Long.MAX_VALUE));
        assertThat(new Revision(1, 2)).isGreaterThan(new Revision(1, 1));
        assertThat(new Revision(1, 10)).isGreaterThan(new Revision(1, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", ".1", "1.2.3", "-1.0", "0.-1", "a.b", "1,2", " 1.2"})
    void a_revision_written_wrongly_is_refused(String text) {
        assertThatThrownBy(() -> Revision.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_revision_counts_upwards_from_nothing() {
        assertThat(new Revision(0, 0)).hasToString("0.0");
        assertThatThrownBy(() -> new Revision(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Revision(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
