package uk.kerbside.enforcement.account.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.enforcement.account.Belongings;
import uk.kerbside.enforcement.account.OwnAccounts;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.replica.Replicas;

/** Reads accounts from the local copy of what accounts published. */
@ApplicationScoped
class ReplicatedAccounts implements OwnAccounts {
    private final Memberships memberships;
    private final Replicas replicas;

    ReplicatedAccounts(Memberships memberships, Replicas replicas) {
        this.memberships = memberships;
        this.replicas = replicas;
    }

    @Override
    public Belongings belongingsOf(Actor actor) {
        List<Membership> own = memberships.accountsOf(actor.subject()).stream()
                .filter(membership ->
                        actor.onBehalfOf().map(membership.accountId()::equals).orElse(true))
                .toList();
        Set<Vrm> vehicles = own.stream()
                .filter(membership -> membership.allows(Belongings.PERMITS))
                .flatMap(this::vehicles)
                .collect(Collectors.toSet());
        return new Belongings(own, vehicles);
    }

    private Stream<Vrm> vehicles(Membership membership) {
        return replicas.find(AccountPublished.class, membership.accountId()).stream()
                .flatMap(account -> account.vehicles().stream())
                .flatMap(vehicle -> Vrm.read(vehicle.vrm()).stream());
    }
}
