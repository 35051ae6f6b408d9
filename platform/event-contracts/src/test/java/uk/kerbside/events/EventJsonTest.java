package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.rights.SourceHeartbeat;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.Revision;

class EventJsonTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void instants_are_written_as_text_and_what_is_absent_is_left_out() throws JsonProcessingException {
        assertThat(EventJson.mapper()
                        .writeValueAsString(new SourceHeartbeat(new Revision(0, 7), "permits", NOON, Optional.empty())))
                .isEqualTo("""
                        {"revision":{"epoch":0,"n":7},"source":"permits","at":"2026-11-24T12:00:00Z"}""");
    }

    @Test
    void an_instant_keeps_its_fraction() throws JsonProcessingException {
        Instant fine = NOON.plusNanos(123_456_789);
        SourceHeartbeat beat = new SourceHeartbeat(new Revision(0, 7), "permits", fine, Optional.of(fine));
        String json = EventJson.mapper().writeValueAsString(beat);
        assertThat(EventJson.mapper().readValue(json, SourceHeartbeat.class)).isEqualTo(beat);
    }

    @Test
    void durations_and_periods_are_written_as_text() throws JsonProcessingException {
        PermitTypePublished.VisitorRules rules = new PermitTypePublished.VisitorRules(
                Duration.ofHours(4), 10, new WireMoney(1300, "GBP"), 20, 3, Period.ofDays(365), 3, Period.ofMonths(24));
        assertThat(EventJson.mapper().writeValueAsString(rules))
                .contains("\"unit\":\"PT4H\"", "\"window\":\"P365D\"", "\"creditValidFor\":\"P24M\"");
    }

    @Test
    void a_number_that_is_missing_is_not_taken_for_nought() {
        assertThatThrownBy(() -> EventJson.mapper().readValue("{\"currency\":\"GBP\"}", WireMoney.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void money_is_the_same_in_the_kernel_and_on_the_wire() {
        assertThat(WireMoney.of(Money.gbp(7000))).isEqualTo(new WireMoney(7000, "GBP"));
        assertThat(new WireMoney(7000, "GBP").toMoney()).isEqualTo(Money.gbp(7000));
        assertThatThrownBy(() -> new WireMoney(1, "pounds").toMoney()).isInstanceOf(IllegalArgumentException.class);
    }
}
