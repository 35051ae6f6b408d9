package uk.kerbside.permits.holder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * An account as it is now.
 *
 * @param residencyProved whether its holder has proved to live at the property
 * @param entitlements what was checked and granted, such as {@code BLUE_BADGE}
 * @param entitledUntil when those of them end that end
 * @param hasDied whether the council knows that its person has died
 */
public record Holder(
        String accountId,
        boolean organisation,
        Optional<Property> property,
        boolean residencyProved,
        Set<String> entitlements,
        Map<String, Instant> entitledUntil,
        List<OwnVehicle> vehicles,
        boolean hasDied) {

    /** Who is alive, as far as the council knows. */
    public Holder(
            String accountId,
            boolean organisation,
            Optional<Property> property,
            boolean residencyProved,
            Set<String> entitlements,
            Map<String, Instant> entitledUntil,
            List<OwnVehicle> vehicles) {
        this(accountId, organisation, property, residencyProved, entitlements, entitledUntil, vehicles, false);
    }

    /** Whose entitlements end on no day. */
    public Holder(
            String accountId,
            boolean organisation,
            Optional<Property> property,
            boolean residencyProved,
            Set<String> entitlements,
            List<OwnVehicle> vehicles) {
        this(accountId, organisation, property, residencyProved, entitlements, Map.of(), vehicles);
    }

    /** Where the household lives, or the business trades. */
    public record Property(
            String uprn,
            Optional<String> zone,
            Optional<String> ward,
            boolean carFree,
            Optional<String> schoolStreet) {}

    /**
     * A vehicle on the account.
     *
     * @param keeper why they have it; who said nothing is taken for its registered keeper
     * @param hiredUntil the last day of its hire or lease
     */
    public record OwnVehicle(
            Vrm vrm,
            Optional<Integer> co2,
            Optional<String> fuel,
            Optional<VehicleClass> vehicleClass,
            KeeperRelation keeper,
            Optional<LocalDate> hiredUntil) {

        /** A car of its registered keeper. */
        public OwnVehicle(Vrm vrm, Optional<Integer> co2, Optional<String> fuel) {
            this(vrm, co2, fuel, Optional.empty(), KeeperRelation.REGISTERED_KEEPER, Optional.empty());
        }

        public boolean isDiesel() {
            return fuel.filter("DIESEL"::equalsIgnoreCase).isPresent();
        }
    }

    public Holder {
        entitlements = Set.copyOf(entitlements);
        entitledUntil = Map.copyOf(entitledUntil);
        vehicles = List.copyOf(vehicles);
    }

    /** The same with what they are still entitled to then: a permit needs what it stands on when it begins. */
    public Holder entitledAt(Instant then) {
        Set<String> left = entitlements.stream()
                .filter(kind -> !entitledUntil.containsKey(kind) || then.isBefore(entitledUntil.get(kind)))
                .collect(Collectors.toSet());
        return new Holder(accountId, organisation, property, residencyProved, left, entitledUntil, vehicles, hasDied);
    }

    public boolean has(String entitlement) {
        return entitlements.contains(entitlement);
    }

    public Optional<OwnVehicle> vehicle(Vrm vrm) {
        return vehicles.stream().filter(own -> own.vrm().equals(vrm)).findFirst();
    }
}
