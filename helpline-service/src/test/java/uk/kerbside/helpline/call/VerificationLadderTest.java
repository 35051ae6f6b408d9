package uk.kerbside.helpline.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.VerificationLevel;

@Tag("H-1")
class VerificationLadderTest {
    private final VerificationLadder ladder = new VerificationLadder(new VerificationSettings() {
        @Override
        public Map<String, Integer> points() {
            return Map.of("NAME", 1, "ADDRESS", 1, "PERMIT_NUMBER", 2, "ONE_TIME_CODE", 3);
        }

        @Override
        public int knownNumberPoints() {
            return 1;
        }

        @Override
        public int basicFrom() {
            return 2;
        }

        @Override
        public int fullFrom() {
            return 4;
        }
    });

    @Test
    void a_stranger_who_answered_nothing_is_not_verified() {
        assertThat(ladder.highest(false, Set.of())).isEqualTo(VerificationLevel.NONE);
    }

    @Test
    void one_weak_answer_from_an_unknown_number_is_still_nothing() {
        assertThat(ladder.highest(false, Set.of("NAME"))).isEqualTo(VerificationLevel.NONE);
    }

    @Test
    void a_known_number_alone_is_recognised_and_no_more() {
        assertThat(ladder.highest(true, Set.of())).isEqualTo(VerificationLevel.RECOGNISED);
    }

    @Test
    void a_known_number_and_a_name_are_basic() {
        assertThat(ladder.highest(true, Set.of("NAME"))).isEqualTo(VerificationLevel.BASIC);
    }

    @Test
    void exactly_the_points_of_basic_are_basic() {
        assertThat(ladder.highest(false, Set.of("NAME", "ADDRESS"))).isEqualTo(VerificationLevel.BASIC);
    }

    @Test
    void one_point_below_full_is_basic() {
        assertThat(ladder.highest(false, Set.of("ONE_TIME_CODE"))).isEqualTo(VerificationLevel.BASIC);
    }

    @Test
    void exactly_the_points_of_full_are_full() {
        assertThat(ladder.highest(true, Set.of("ONE_TIME_CODE"))).isEqualTo(VerificationLevel.FULL);
    }

    @Test
    void the_checks_are_listed_in_order() {
        assertThat(ladder.checks()).containsExactly("ADDRESS", "NAME", "ONE_TIME_CODE", "PERMIT_NUMBER");
    }
}
