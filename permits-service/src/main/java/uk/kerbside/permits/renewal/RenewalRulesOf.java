package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.Permit;

/** When and how permits are renewed: by the rules of today, which say what happens with a renewal. */
@ApplicationScoped
class RenewalRulesOf {
    private final PermitTypes types;
    private final RenewalSettings settings;
    private final CouncilClock clock;

    RenewalRulesOf(PermitTypes types, RenewalSettings settings, CouncilClock clock) {
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RefusedException {@code NOT_RENEWABLE} */
    RenewalWindow window(Permit permit) {
        return find(permit)
                .map(rules -> RenewalWindow.of(permit.lastValidDay(clock.zone()), rules))
                .orElseThrow(() -> new RefusedException(
                        RenewalRefusal.NOT_RENEWABLE, "Apply for a new one when you need it again."));
    }

    /** Types whose permits are not renewed any more have none. */
    GraceRule grace(Permit permit) {
        return GraceRule.after(
                permit.validUntil(),
                find(permit).map(TypeVersion.RenewalRules::graceDays).orElse(0),
                settings.graceAfterRefusal(),
                settings.graceAfterPaymentRequest(),
                clock.zone());
    }

    private Optional<TypeVersion.RenewalRules> find(Permit permit) {
        PermitType type = types.get(permit.typeCode());
        return type.versionOn(clock.today())
                .or(() -> type.version(permit.ruleVersion()))
                .flatMap(TypeVersion::renewal);
    }

    Instant now() {
        return clock.now();
    }
}
