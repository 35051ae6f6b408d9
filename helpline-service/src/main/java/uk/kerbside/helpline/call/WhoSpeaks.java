package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.helpline.customer.Holder;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Whether a caller can be who they say: the holder, as long as they live, or somebody who acts in their place by law. A number is
 * evidence for whoever gave it: the holder's own says nothing of their attorney, whose own may be known from an account of theirs.
 */
@ApplicationScoped
public class WhoSpeaks {
    private final Customers customers;
    private final Memberships memberships;

    WhoSpeaks(Customers customers, Memberships memberships) {
        this.customers = customers;
        this.memberships = memberships;
    }

    /** @throws RefusedException {@code HOLDER_HAS_DIED}, {@code NOBODY_ACTS_BY_IT} */
    void require(VerifyCaller.Claim claim) {
        if (claim.actsBy().isPresent() || claim.level().reaches(VerificationLevel.BASIC)) {
            require(claim.accountId(), claim.actsBy());
        }
    }

    /**
     * To be asked again whenever somebody relies on it: a holder may die, and papers may end, during a call.
     *
     * @param actsBy the law by which they act in the holder's place; empty for the holder
     * @throws RefusedException {@code HOLDER_HAS_DIED}, {@code NOBODY_ACTS_BY_IT}
     */
    public void require(String accountId, Optional<LegalBasis> actsBy) {
        if (actsBy.isPresent() && representatives(accountId, actsBy).isEmpty()) {
            throw new RefusedException(
                    CallRefusal.NOBODY_ACTS_BY_IT,
                    "No papers of the kind are in force. A permit officer has to see them first.");
        }
        boolean hasDied =
                customers.findHolder(accountId).flatMap(Holder::deathRecordedAt).isPresent();
        if (hasDied && actsBy.isEmpty()) {
            throw new RefusedException(
                    CallRefusal.HOLDER_HAS_DIED,
                    "Say that you are sorry. Ask whether the caller is the executor, and verify them as that.");
        }
    }

    /** Whether the call comes from a number of whoever it is said to come from. */
    boolean isOnTheirNumber(Call call, VerifyCaller.Claim claim) {
        if (claim.actsBy().isEmpty()) {
            return call.comesFromNumberOf(claim.accountId());
        }
        return representatives(claim.accountId(), claim.actsBy()).stream()
                .flatMap(somebody -> memberships.accountsOf(somebody.login()).stream())
                .filter(membership -> membership.basis().isEmpty())
                .anyMatch(membership -> call.comesFromNumberOf(membership.accountId()));
    }

    private List<Holder.Representative> representatives(String accountId, Optional<LegalBasis> actsBy) {
        Optional<Holder> holder = customers.findHolder(accountId);
        return actsBy.flatMap(law -> holder.map(known -> known.actingBy(law))).orElse(List.of());
    }
}
