package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;

/** Days, money and codes as messages say them, in the council's own zone. */
@ApplicationScoped
public class PlainWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final String POUNDS = "GBP";

    private final CouncilClock clock;

    PlainWords(CouncilClock clock) {
        this.clock = clock;
    }

    /** {@code 24 November 2026}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day into which an instant falls. */
    public String day(Instant instant) {
        return day(clock.dayOf(instant));
    }

    /** {@code 24 November 2026, 08:00}, as clocks here show it. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.zone()));
    }

    /** The last day of something that ends at an instant. */
    public String lastDay(Instant until) {
        return day(CivilTime.lastValidDay(until, clock.zone()));
    }

    /** The midnight with which a day ends. */
    public Instant endOf(LocalDate day) {
        return clock.startOf(day.plusDays(1));
    }

    /** {@code £70.00}. */
    public String money(WireMoney wire) {
        Money money = wire.toMoney();
        String figure = BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
        return wire.currency().equals(POUNDS) ? "£" + figure : wire.currency() + " " + figure;
    }

    /** {@code health homecare} for {@code HEALTH_HOMECARE}. */
    public String code(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code AB12CDE and XY34ZZZ}. */
    public String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }
}
