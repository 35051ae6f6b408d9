package uk.kerbside.visitor.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.kit.replica.Replicas;

/** Finds the household of an account from what accounts and the catalogue last told. */
@ApplicationScoped
public class Households {
    /** The permit type whose rules these are. */
    public static final String TYPE = "VISITOR";

    private final Replicas replicas;
    private final CouncilClock clock;
    private final HouseholdLock lock;

    Households(Replicas replicas, CouncilClock clock, HouseholdLock lock) {
        this.replicas = replicas;
        this.clock = clock;
        this.lock = lock;
    }

    /**
     * The same as {@link #get}, held until the transaction ends: whoever else of the household buys or spends waits.
     */
    public Household hold(String accountId) {
        Household household = get(accountId);
        lock.hold(household.uprn());
        return household;
    }

    /**
     * The household of an account that may have visitor credit.
     *
     * @throws RefusedException one of {@link HouseholdRefusal}
     * @throws NotFoundException when accounts has not told of this account
     */
    public Household get(String accountId) {
        AccountPublished account = replicas.find(AccountPublished.class, accountId)
                .filter(known -> known.status() == AccountStatus.ACTIVE)
                .orElseThrow(() -> new NotFoundException("There is no account " + accountId + "."));
        AccountPublished.Property property = account.property()
                .orElseThrow(() -> refused(
                        HouseholdRefusal.NO_PROPERTY, "Visitor credit belongs to a property. Choose yours first."));
        String zone = property.zone()
                .orElseThrow(() -> refused(
                        HouseholdRefusal.NOT_IN_A_ZONE,
                        "Your property lies in no controlled zone, so your visitors need no permit there."));
        requireResidency(account, clock.now());
        return new Household(accountId, property.uprn(), zone, property.carFree(), rules(clock.today()));
    }

    private static void requireResidency(AccountPublished account, Instant now) {
        boolean proved = account.residency()
                .filter(residency -> residency.until().map(now::isBefore).orElse(true))
                .isPresent();
        if (!proved) {
            throw refused(
                    HouseholdRefusal.RESIDENCY_NOT_PROVED,
                    "Give your council-tax reference, or other evidence that you live there, first.");
        }
    }

    private PermitTypePublished.Version rules(LocalDate today) {
        return replicas.find(PermitTypePublished.class, TYPE)
                .filter(type -> type.status() == PermitTypeStatus.OPEN)
                .flatMap(type -> type.versions().stream()
                        .filter(version -> !version.effectiveFrom().isAfter(today))
                        .filter(version ->
                                version.effectiveUntil().map(today::isBefore).orElse(true))
                        .filter(version -> version.visitor().isPresent())
                        .max(Comparator.comparingInt(PermitTypePublished.Version::version)))
                .orElseThrow(() -> refused(
                        HouseholdRefusal.VISITOR_PERMITS_NOT_OFFERED,
                        "Virtual visitor permits cannot be bought or used at the moment."));
    }

    private static RefusedException refused(HouseholdRefusal refusal, String detail) {
        return new RefusedException(refusal, detail);
    }
}
