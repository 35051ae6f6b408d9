package uk.kerbside.permits.holder.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.replica.Replicas;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;

/** Reads accounts from the local copy of what accounts published. */
@ApplicationScoped
class ReplicatedHolders implements Holders {
    private final Replicas replicas;
    private final Memberships memberships;
    private final InstantSource clock;

    ReplicatedHolders(Replicas replicas, Memberships memberships, InstantSource clock) {
        this.replicas = replicas;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public Optional<Holder> find(String accountId) {
        return replicas.find(AccountPublished.class, accountId)
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> holder(account, clock.instant()));
    }

    @Override
    public Map<String, Holder> known(Collection<String> accountIds) {
        Instant now = clock.instant();
        return replicas.known(AccountPublished.class, accountIds).values().stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .map(account -> holder(account, now))
                .collect(Collectors.toMap(Holder::accountId, holder -> holder));
    }

    @Override
    public boolean isOwnHousehold(String subject, String accountId) {
        Optional<String> uprn = uprn(accountId);
        return memberships.accountsOf(subject).stream()
                .map(Membership::accountId)
                .anyMatch(own -> own.equals(accountId) || uprn.isPresent() && uprn.equals(uprn(own)));
    }

    private Optional<String> uprn(String accountId) {
        return replicas.find(AccountPublished.class, accountId)
                .flatMap(AccountPublished::property)
                .map(AccountPublished.Property::uprn);
    }

    private static Holder holder(AccountPublished account, Instant now) {
        return new Holder(
                account.accountId(),
                account.kind() == AccountKind.ORGANISATION,
                account.property().map(ReplicatedHolders::property),
                account.residency().filter(proof -> isOpen(proof.until(), now)).isPresent(),
                account.entitlements().stream()
                        .filter(entitlement -> entitlement.granted() && isOpen(entitlement.until(), now))
                        .map(AccountPublished.Entitlement::kind)
                        .collect(Collectors.toSet()),
                account.entitlements().stream()
                        .filter(entitlement ->
                                entitlement.granted() && entitlement.until().isPresent())
                        .collect(Collectors.toMap(
                                AccountPublished.Entitlement::kind,
                                entitlement -> entitlement.until().get(),
                                (one, other) -> other.isAfter(one) ? other : one)),
                account.vehicles().stream().map(ReplicatedHolders::vehicle).toList(),
                account.deathRecordedAt().isPresent());
    }

    private static boolean isOpen(Optional<Instant> until, Instant now) {
        return until.map(now::isBefore).orElse(true);
    }

    private static Holder.Property property(AccountPublished.Property property) {
        return new Holder.Property(
                property.uprn(), property.zone(), property.ward(), property.carFree(), property.schoolStreet());
    }

    private static Holder.OwnVehicle vehicle(AccountPublished.Vehicle vehicle) {
        return new Holder.OwnVehicle(
                Vrm.of(vehicle.vrm()),
                vehicle.co2(),
                vehicle.fuel(),
                vehicle.vehicleClass(),
                vehicle.keeper().orElse(KeeperRelation.REGISTERED_KEEPER),
                vehicle.hiredUntil());
    }
}
