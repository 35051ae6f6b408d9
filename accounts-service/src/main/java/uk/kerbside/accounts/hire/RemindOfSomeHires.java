package uk.kerbside.accounts.hire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.kit.clock.CouncilClock;

/** Tells some holders: that they were told and the message in one transaction, over vehicles whose rows are locked. */
@ApplicationScoped
class RemindOfSomeHires {
    private final EndingHires hires;
    private final PlanMessage planMessage;
    private final PlainWords words;
    private final HireSettings settings;
    private final CouncilClock clock;

    RemindOfSomeHires(
            EndingHires hires, PlanMessage planMessage, PlainWords words, HireSettings settings, CouncilClock clock) {
        this.hires = hires;
        this.planMessage = planMessage;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many were told */
    @Transactional
    int remind() {
        LocalDate today = clock.today();
        List<EndingHire> ending =
                hires.listForUpdate(today, today.plusDays(settings.toldDaysBefore()), settings.atOnce());
        for (EndingHire hire : ending) {
            planMessage.plan(occasion(hire), clock.now());
            hires.told(hire);
        }
        return ending.size();
    }

    /** A hire that goes on has another last day, and is another cause. Useless once it is over. */
    private Occasion occasion(EndingHire hire) {
        return new Occasion(
                "hire:" + hire.vehicleId() + ":" + hire.lastDay(),
                MessageKind.HIRE_ENDS,
                hire.accountId(),
                Map.of("vehicle", hire.vrm(), "lastDay", words.day(hire.lastDay())),
                false,
                Optional.of(words.endOf(hire.lastDay())));
    }
}
