package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.PermitRequest;

/** Makes of a permit and what is wished differently the request its renewal is: what nobody mentions stays as it is. */
@ApplicationScoped
public class RenewalRequest {
    /**
     * What is to be different.
     *
     * @param vrms none for the vehicles it has at its end
     * @param term empty for the same, or the usual one where that is no longer offered
     */
    public record Wish(List<Vrm> vrms, Optional<Period> term, Optional<List<DayOfWeek>> weekdays) {
        /** Nothing. */
        static final Wish THE_SAME = new Wish(List.of(), Optional.empty(), Optional.empty());
    }

    private final Applications applications;
    private final PermitTypes types;
    private final CouncilClock clock;

    RenewalRequest(Applications applications, PermitTypes types, CouncilClock clock) {
        this.applications = applications;
        this.types = types;
        this.clock = clock;
    }

    PermitRequest of(Permit permit, Wish wish) {
        PermitRequest before = before(permit);
        return new PermitRequest(
                permit.typeCode(),
                wish.vrms().isEmpty() ? before.vrms() : wish.vrms(),
                wish.term().or(() -> before.term().filter(term -> isOffered(permit, term))),
                Optional.empty(),
                before.place(),
                wish.weekdays().orElse(before.weekdays()));
    }

    /** What the permit would have been asked for with. */
    PermitRequest before(Permit permit) {
        Optional<PermitRequest> asked =
                permit.applicationId().flatMap(applications::find).map(PermitApplication::request);
        return new PermitRequest(
                permit.typeCode(),
                permit.vrmsAtEnd(),
                permit.termLength(),
                Optional.empty(),
                asked.map(PermitRequest::place).orElseGet(() -> namedPlace(permit)),
                asked.map(PermitRequest::weekdays).orElse(List.of()));
    }

    private boolean isOffered(Permit permit, Period term) {
        PermitType type = types.get(permit.typeCode());
        return type.versionOn(clock.dayOf(permit.validUntil()))
                .flatMap(TypeVersion::terms)
                .flatMap(terms -> terms.offered(term))
                .isPresent();
    }

    /** One taken over from paper was asked for elsewhere: what it is for tells its place. */
    private Optional<String> namedPlace(Permit permit) {
        return switch (rules(permit).confers().placeRule()) {
            case NAMED_PLACES, OWN_WARD, STATED_LOCATION -> Optional.of(permit.mainPlace());
            case OWN_ZONE, OWN_SCHOOL_STREET, EVERYWHERE -> Optional.empty();
        };
    }

    private TypeVersion rules(Permit permit) {
        return types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
    }
}
