package uk.kerbside.permits.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.testkit.Topics;

/** Vehicles of which more is known than their mark, and rules that look at that. */
public final class Garage {
    private static final Instant SOME_TIME_AGO = Instant.parse("2026-11-01T10:00:00Z");

    private Garage() {}

    public static AccountPublished.Vehicle motorcycle(String vrm) {
        return vehicle(vrm, VehicleClass.MOTORCYCLE, KeeperRelation.REGISTERED_KEEPER, Optional.empty());
    }

    public static AccountPublished.Vehicle car(String vrm) {
        return vehicle(vrm, VehicleClass.CAR, KeeperRelation.REGISTERED_KEEPER, Optional.empty());
    }

    public static AccountPublished.Vehicle companyCar(String vrm) {
        return vehicle(vrm, VehicleClass.CAR, KeeperRelation.COMPANY_CAR, Optional.empty());
    }

    public static AccountPublished.Vehicle hired(String vrm, String lastDay) {
        return vehicle(vrm, VehicleClass.CAR, KeeperRelation.HIRED, Optional.of(LocalDate.parse(lastDay)));
    }

    private static AccountPublished.Vehicle vehicle(
            String vrm, VehicleClass vehicleClass, KeeperRelation keeper, Optional<LocalDate> hiredUntil) {
        return new AccountPublished.Vehicle(
                "v-" + vrm,
                vrm,
                SOME_TIME_AGO,
                Optional.empty(),
                Optional.empty(),
                Optional.of(vehicleClass),
                Optional.of(keeper),
                hiredUntil);
    }

    /** Has accounts tell of somebody with these vehicles, in the place of the plain ones. */
    public static Person publish(Person person, AccountPublished.Vehicle... vehicles) {
        AccountPublished plain = person.account();
        Topics.publish(
                new AccountPublished(
                        plain.revision(),
                        plain.accountId(),
                        plain.kind(),
                        plain.status(),
                        plain.members(),
                        plain.property(),
                        plain.residency(),
                        plain.entitlements(),
                        Arrays.asList(vehicles)),
                person.accountId());
        return person;
    }

    /** A rule for motorcycles in a type's JSON. */
    public static ObjectNode motorcycles(ObjectNode type, String handling, boolean counts) {
        ((ObjectNode) Catalogue.version(type).path("vehicles"))
                .putArray("classes")
                .addObject()
                .put("vehicleClass", "MOTORCYCLE")
                .put("handling", handling)
                .put("countsTowardsLimit", counts);
        return type;
    }

    /** One price for motorcycles, whichever of the household and however long. */
    public static ObjectNode motorcyclesCost(ObjectNode type, int pence) {
        ObjectNode cell = ((ObjectNode) Catalogue.version(type).path("prices"))
                .withArray("cells")
                .addObject()
                .put("vehicleClass", "MOTORCYCLE")
                .put("term", "P12M");
        cell.putObject("amount").put("amount", pence).put("currency", "GBP");
        return type;
    }
}
