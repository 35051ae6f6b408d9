package uk.kerbside.permits.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever happens, in whatever order and however often: a cover ends once, and never begins after it ended. */
@Tag("P-18")
class CoverLifeLawsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int HISTORIES = 2_000;
    private static final int STEPS = 12;

    private final Set<CoverStatus> seen = EnumSet.noneOf(CoverStatus.class);

    @Test
    void states_follow_the_published_table() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (int history = 0; history < HISTORIES; history++) {
            Cover cover = new Cover();
            cover.status = CoverStatus.ASKED;
            for (int step = 0; step < STEPS; step++) {
                step(cover, NOON.plusSeconds(step), random);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CoverStatus.values());
    }

    private void step(Cover cover, Instant now, SplittableRandom random) {
        CoverStatus before = cover.status();
        Instant ended = cover.endedAt;
        boolean isNews =
                switch (random.nextInt(6)) {
                    case 0 -> cover.begins("P-1", now.plusSeconds(60), 0, now);
                    case 1 -> random.nextInt(4) == 0 && cover.neverBegins(now);
                    case 2 -> cover.ends(CoverStatus.PROVED, now, now);
                    case 3 -> cover.ends(CoverStatus.REFUSED, now, now);
                    case 4 -> cover.ends(CoverStatus.NOT_PROVED, now, now);
                    default -> cover.ends(CoverStatus.TAKEN_BACK, now, now);
                };
        seen.add(before);
        seen.add(cover.status());
        assertThat(isNews).isEqualTo(cover.status() != before);
        assertThat(!isNews || before.successors().contains(cover.status())).isTrue();
        boolean isOver = cover.status().successors().isEmpty();
        assertThat(cover.endedAt().isPresent()).isEqualTo(isOver);
        assertThat(ended == null || ended.equals(cover.endedAt)).isTrue();
        assertThat(cover.permitNumber().isPresent())
                .isEqualTo(cover.status() != CoverStatus.ASKED && cover.status() != CoverStatus.NEVER_BEGUN);
    }
}
