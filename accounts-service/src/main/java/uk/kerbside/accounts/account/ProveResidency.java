package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import uk.kerbside.accounts.property.CouncilTax;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Somebody proves that they live where they say: by the reference on the council-tax bill of that very property, or, once
 * that was tried too often, by evidence an officer has looked at.
 */
@ApplicationScoped
public class ProveResidency {
    private final ReachableAccounts accounts;
    private final CouncilTax councilTax;
    private final PublishAccount publish;
    private final AccountSettings settings;
    private final CouncilClock clock;
    private final CurrentActor currentActor;
    private final OwnHousehold ownHousehold;

    // Seven: the account, what proves it, and who may say so.
    ProveResidency(
            ReachableAccounts accounts,
            CouncilTax councilTax,
            PublishAccount publish,
            AccountSettings settings,
            CouncilClock clock,
            CurrentActor currentActor,
            OwnHousehold ownHousehold) {
        this.accounts = accounts;
        this.councilTax = councilTax;
        this.publish = publish;
        this.settings = settings;
        this.clock = clock;
        this.currentActor = currentActor;
        this.ownHousehold = ownHousehold;
    }

    /** How a try went. */
    public record Result(Account account, boolean proved, int triesLeft) {}

    /**
     * Tries one council-tax reference. A wrong one is no refusal: it is counted, and the answer says how many are left.
     *
     * @throws RefusedException {@code NO_PROPERTY_CHOSEN}, {@code EVIDENCE_NEEDED}
     */
    @Transactional
    public Result byCouncilTax(String accountId, String reference) {
        Account account = accounts.getForChange(accountId);
        String uprn = homeOf(account);
        int allowed = settings.councilTaxTries();
        if (account.triesLeft(allowed) == 0) {
            throw new RefusedException(
                    AccountRefusal.EVIDENCE_NEEDED,
                    "The council-tax reference was wrong " + allowed
                            + " times. Show a tenancy agreement, a utility bill"
                            + " of the last three months or your council-tax bill with your application, at a library or"
                            + " at the advice centre instead: an officer looks at it.");
        }
        boolean belongs = councilTax.belongs(reference, uprn);
        if (belongs) {
            prove(account, ResidencyMethod.COUNCIL_TAX);
        } else {
            account.failToProve(allowed);
        }
        publish.publish(account);
        return new Result(account, belongs, account.triesLeft(allowed));
    }

    /**
     * An officer records that they have seen evidence.
     *
     * @throws RefusedException {@code NO_PROPERTY_CHOSEN}; {@code FORBIDDEN} for anybody but permit officers;
     *     {@code OWN_HOUSEHOLD}
     */
    @Transactional
    public Result byEvidence(String accountId) {
        Account account = accounts.getForChange(accountId);
        Actor actor = currentActor.actor();
        if (!actor.has(Roles.PERMIT_OFFICER) && !actor.has(Roles.PERMIT_SUPERVISOR)) {
            throw new RefusedException(
                    CommonProblem.FORBIDDEN, "Evidence is looked at by a permit officer, who then records it.");
        }
        ownHousehold.requireNot(account);
        homeOf(account);
        prove(account, ResidencyMethod.EVIDENCE);
        publish.publish(account);
        return new Result(account, true, account.triesLeft(settings.councilTaxTries()));
    }

    private void prove(Account account, ResidencyMethod method) {
        Instant now = clock.now();
        account.prove(method, now, clock.startOf(clock.today().plus(settings.residencyProvedFor())));
    }

    private static String homeOf(Account account) {
        return account.uprn()
                .orElseThrow(() -> new RefusedException(
                        AccountRefusal.NO_PROPERTY_CHOSEN,
                        "Search for your property by postcode and choose it first."));
    }
}
