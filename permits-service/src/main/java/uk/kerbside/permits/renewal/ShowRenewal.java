package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ShowPermits;

/** Shows whether, and until when, a permit can be renewed, and what is under way. */
@ApplicationScoped
public class ShowRenewal {
    /** Where the renewal of a permit stands. */
    public enum State {
        NOT_RENEWABLE,
        TOO_EARLY,
        IN_TIME,
        LATE,
        TOO_LATE,
        UNDER_WAY,
        RENEWED
    }

    /**
     * What there is to know.
     *
     * @param window empty where permits of this type are not renewed
     * @param openApplication the renewal that is begun, waits or is to be paid
     */
    public record Shown(
            State state,
            Optional<RenewalWindow> window,
            Optional<PermitApplication> openApplication,
            Optional<Permit> successor,
            Optional<RenewalAgreement> agreement,
            String agreementText,
            Permit permit) {}

    private final ShowPermits showPermits;
    private final Permits permits;
    private final Applications applications;
    private final RenewalAgreements agreements;
    private final RenewalRulesOf rules;
    private final RenewalSettings settings;
    private final CouncilClock clock;

    // Seven: everything there is to know of it.
    ShowRenewal(
            ShowPermits showPermits,
            Permits permits,
            Applications applications,
            RenewalAgreements agreements,
            RenewalRulesOf rules,
            RenewalSettings settings,
            CouncilClock clock) {
        this.showPermits = showPermits;
        this.permits = permits;
        this.applications = applications;
        this.agreements = agreements;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such permit within reach */
    @Transactional
    public Shown show(String number) {
        Permit permit = showPermits.get(number);
        Optional<RenewalWindow> window = window(permit);
        Optional<PermitApplication> open = applications.findOpenRenewal(number);
        Optional<Permit> successor = permits.findSuccessor(number);
        return new Shown(
                state(window, open, successor),
                window,
                open,
                successor,
                agreements.findInForce(permit.baseNumber()),
                settings.agreementText(),
                permit);
    }

    private State state(Optional<RenewalWindow> window, Optional<PermitApplication> open, Optional<Permit> successor) {
        if (open.isPresent()) {
            return State.UNDER_WAY;
        }
        if (successor.isPresent()) {
            return State.RENEWED;
        }
        return window.map(days -> switch (days.on(clock.today())) {
                    case TOO_EARLY -> State.TOO_EARLY;
                    case IN_TIME -> State.IN_TIME;
                    case LATE -> State.LATE;
                    case TOO_LATE -> State.TOO_LATE;
                })
                .orElse(State.NOT_RENEWABLE);
    }

    private Optional<RenewalWindow> window(Permit permit) {
        if (!permit.status().isHeld()) {
            return Optional.empty();
        }
        try {
            return Optional.of(rules.window(permit));
        } catch (RefusedException notRenewable) {
            return Optional.empty();
        }
    }
}
