package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.problem.RefusedException;

/** Nobody decides about their own household: an account of theirs, or one at a property where they have an account. */
@ApplicationScoped
public class OwnHousehold {
    private final Accounts accounts;
    private final Memberships memberships;
    private final CurrentActor currentActor;

    OwnHousehold(Accounts accounts, Memberships memberships, CurrentActor currentActor) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.currentActor = currentActor;
    }

    /** @throws RefusedException {@code OWN_HOUSEHOLD} */
    public void requireNot(Account about) {
        boolean isOwn = memberships.accountsOf(currentActor.actor().subject()).stream()
                .map(Membership::accountId)
                .anyMatch(own -> own.equals(about.accountId()) || livesWith(own, about.uprn()));
        if (isOwn) {
            throw new RefusedException(
                    HouseholdRefusal.OWN_HOUSEHOLD, "It is about your own household: a colleague decides it.");
        }
    }

    private boolean livesWith(String own, Optional<String> uprn) {
        return uprn.isPresent() && accounts.find(own).flatMap(Account::uprn).equals(uprn);
    }
}
