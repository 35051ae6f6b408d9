package uk.kerbside.permits.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.permits.support.Catalogue;

@Tag("P-11")
class InvitationPlanTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 31);

    private final InvitationPlan plan =
            InvitationPlan.of(Catalogue.type("RESIDENT").versions().getFirst());

    @Test
    void the_council_invites_at_thirty_and_fourteen_days_and_for_three_weeks_afterwards() {
        assertThat(plan).isEqualTo(new InvitationPlan(List.of(30, 14), 21));
        assertThat(plan.renewUntil(LAST_DAY)).isEqualTo(LocalDate.of(2027, 2, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "31, ", "30, 30", "29, 30", "15, 30", "14, 14", "1, 14", "0, 14", "-1, -1", "-21, -1", "-22, ",
    })
    void only_the_latest_invitation_is_due(int daysLeft, Integer rung) {
        assertThat(plan.rungOn(LAST_DAY.minusDays(daysLeft), LAST_DAY)).isEqualTo(Optional.ofNullable(rung));
    }

    @Test
    void a_type_without_reminders_invites_nobody() {
        InvitationPlan silent = new InvitationPlan(List.of(), 0);

        assertThat(silent.rungOn(LAST_DAY, LAST_DAY)).isEmpty();
        assertThat(silent.rungOn(LAST_DAY.plusDays(1), LAST_DAY)).isEmpty();
    }
}
