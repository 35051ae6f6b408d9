package uk.kerbside.enforcement.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.Nearness;
import uk.kerbside.kernel.vrm.Vrm;

/** Which marks an officer is shown when nothing is known of the one read. */
@Tag("E-2")
class NearMarksTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Set<PlaceCode> HERE = Set.of(PlaceCode.of(Council.ZONE));

    private final Knowledge knowledge = new Knowledge(1);

    @Test
    void marks_an_officer_may_have_misread_are_found_the_nearest_first() {
        hold("A812CDE", "BA12CDE", "AB12CD", "AB12CDF", "CD34EFG");

        assertThat(near("AB12CDE", 5))
                .containsExactly(
                        near("BA12CDE", Nearness.TRANSPOSED),
                        near("A812CDE", Nearness.ONE_CHARACTER),
                        near("AB12CD", Nearness.ONE_CHARACTER),
                        near("AB12CDF", Nearness.ONE_CHARACTER));
        assertThat(near("AB12CDE", 2)).hasSize(2);
    }

    @Test
    void a_mark_that_could_be_meant_beside_another_is_near_and_one_that_matches_is_not() {
        hold("AI1234", "AII234", "LG09RVK");

        assertThat(near("A11234", 5))
                .containsExactly(near("AI1234", Nearness.LOOKS_ALIKE), near("AII234", Nearness.LOOKS_ALIKE));
        assertThat(near("LGO9RVK", 5)).isEmpty();
        assertThat(near("LG09RVK", 5)).isEmpty();
    }

    @Test
    void only_marks_with_a_right_that_is_good_here_and_then_are_near() {
        knowledge.take(ARight.of("AB12CDF").in(Council.OTHER_ZONE).published());
        knowledge.take(ARight.of("AB12CDG").until(NOON).published());
        knowledge.take(ARight.of("AB12CDH").from(NOON.plusSeconds(1)).published());
        knowledge.take(ARight.of("AB12CDJ")
                .ended(NOON.minusSeconds(1), EndedBy.SURRENDERED)
                .published());
        knowledge.take(ARight.of("AB12CDK").until(NOON.plusSeconds(1)).published());

        assertThat(near("AB12CDE", 5)).containsExactly(near("AB12CDK", Nearness.ONE_CHARACTER));
    }

    @Test
    void a_mark_with_several_rights_is_near_once() {
        hold("AB12CDF", "AB12CDF");

        assertThat(near("AB12CDE", 5)).hasSize(1);
    }

    private void hold(String... marks) {
        for (String mark : marks) {
            knowledge.take(ARight.of(mark).published());
        }
    }

    private List<NearMark> near(String read, int atMost) {
        return knowledge.nearMarks(Vrm.of(read), HERE, NOON, atMost);
    }

    private static NearMark near(String mark, Nearness nearness) {
        return new NearMark(Vrm.of(mark), nearness);
    }
}
