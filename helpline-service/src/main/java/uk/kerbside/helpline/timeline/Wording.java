package uk.kerbside.helpline.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kit.clock.CouncilClock;

/** How times, money and codes are read out, in the council's own zone. */
@ApplicationScoped
public class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final CouncilClock clock;

    Wording(CouncilClock clock) {
        this.clock = clock;
    }

    /** {@code 24 November 2026}. */
    public String day(Instant instant) {
        return DAY.format(clock.dayOf(instant));
    }

    /** {@code 24 November 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The last day of something that ends at an instant. */
    public String lastDay(Instant until) {
        return DAY.format(CivilTime.lastValidDay(until, clock.zone()));
    }

    /** {@code 24 November 2026, 18:30}. */
    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clock.zone()));
    }

    /** {@code GBP 70.00}. */
    public static String money(WireMoney money) {
        int digits = money.toMoney().currency().getDefaultFractionDigits();
        return money.currency() + " "
                + BigDecimal.valueOf(money.amount(), digits).toPlainString();
    }

    /** {@code 1 unit}, {@code 2 units}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code NHS ICB} for {@code NHS_ICB}: codes as people say them. */
    public static String code(String code) {
        return code.replace('_', ' ');
    }

    /** {@code AB12CDE and XY34ZZZ}. */
    public static String list(List<String> things) {
        return things.size() < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }
}
