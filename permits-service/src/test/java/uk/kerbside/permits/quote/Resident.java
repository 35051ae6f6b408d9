package uk.kerbside.permits.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.holder.Holder;

/** An account as the quote sees it, said in the words of the rules. */
record Resident(
        boolean isOrganisation,
        Optional<Holder.Property> property,
        boolean proved,
        Set<String> entitlements,
        List<Vrm> vehicles) {
    static final String UPRN = "100020000007";

    /** Lives in zone RO5 and ward W04, has proved it, and keeps one car. */
    static Resident rita() {
        return new Resident(
                false,
                Optional.of(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), false, Optional.empty())),
                true,
                Set.of(),
                List.of(Wish.CAR));
    }

    Resident organisation() {
        return new Resident(true, property, proved, entitlements, vehicles);
    }

    Resident withoutProof() {
        return new Resident(isOrganisation, property, false, entitlements, vehicles);
    }

    Resident entitledTo(String entitlement) {
        return new Resident(isOrganisation, property, proved, Set.of(entitlement), vehicles);
    }

    /** A badge that ends: the holder as accounts tells of them. */
    Holder entitledTo(String entitlement, Instant until) {
        Holder plain = entitledTo(entitlement).holder();
        return new Holder(
                plain.accountId(),
                plain.organisation(),
                plain.property(),
                plain.residencyProved(),
                plain.entitlements(),
                Map.of(entitlement, until),
                plain.vehicles());
    }

    Resident with(Vrm vehicle) {
        List<Vrm> more = new ArrayList<>(vehicles);
        more.add(vehicle);
        return new Resident(isOrganisation, property, proved, entitlements, more);
    }

    Resident inZone(Optional<String> zone) {
        return at(new Holder.Property(UPRN, zone, Optional.of("W04"), false, Optional.empty()));
    }

    Resident carFree() {
        return at(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), true, Optional.empty()));
    }

    Resident onSchoolStreet(String street) {
        return at(new Holder.Property(UPRN, Optional.of("RO5"), Optional.of("W04"), false, Optional.of(street)));
    }

    private Resident at(Holder.Property other) {
        return new Resident(isOrganisation, Optional.of(other), proved, entitlements, vehicles);
    }

    Holder holder() {
        return new Holder(
                "A-1",
                isOrganisation,
                property,
                proved,
                entitlements,
                vehicles.stream()
                        .map(vrm -> new Holder.OwnVehicle(vrm, Optional.empty(), Optional.empty()))
                        .toList());
    }
}
