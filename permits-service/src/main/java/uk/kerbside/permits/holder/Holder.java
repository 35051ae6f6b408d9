package uk.kerbside.permits.holder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * An account as it is now.
 *
 * @param residencyProved whether its holder has proved to live at the property
 * @param entitlements what was checked and granted, such as {@code BLUE_BADGE}
 */
public record Holder(
        String accountId,
        boolean organisation,
        Optional<Property> property,
        boolean residencyProved,
        Set<String> entitlements,
        List<OwnVehicle> vehicles) {

    /** Where the household lives, or the business trades. */
    public record Property(
            String uprn,
            Optional<String> zone,
            Optional<String> ward,
            boolean carFree,
            Optional<String> schoolStreet) {}

    /** A vehicle on the account. */
    public record OwnVehicle(Vrm vrm, Optional<Integer> co2, Optional<String> fuel) {
        public boolean isDiesel() {
            return fuel.filter("DIESEL"::equalsIgnoreCase).isPresent();
        }
    }

    public Holder {
        entitlements = Set.copyOf(entitlements);
        vehicles = List.copyOf(vehicles);
    }

    public boolean has(String entitlement) {
        return entitlements.contains(entitlement);
    }

    public Optional<OwnVehicle> vehicle(Vrm vrm) {
        return vehicles.stream().filter(own -> own.vrm().equals(vrm)).findFirst();
    }
}
