package uk.kerbside.accounts.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.vrm.Vrm;

/** A vehicle on an account: its mark, and what its holder says of it. */
@Entity
public class Vehicle {
    @Id
    String vehicleId;

    @ManyToOne
    @JoinColumn(name = "account_id")
    Account account;

    String vrm;
    String make;
    String colour;
    String fuel;
    Integer co2;
    Instant addedAt;

    @Enumerated(EnumType.STRING)
    VehicleClass vehicleClass;

    @Enumerated(EnumType.STRING)
    KeeperRelation keeper;

    LocalDate hiredUntil;

    protected Vehicle() {}

    /**
     * What a holder tells of a vehicle.
     *
     * @param co2 grams for each kilometre
     */
    public record Description(
            Optional<String> make,
            Optional<String> colour,
            Optional<String> fuel,
            Optional<Integer> co2,
            Optional<VehicleClass> vehicleClass,
            Keeping keeping) {

        /** One of which no more is said. */
        public Description(
                Optional<String> make, Optional<String> colour, Optional<String> fuel, Optional<Integer> co2) {
            this(make, colour, fuel, co2, Optional.empty(), Keeping.unsaid());
        }
    }

    static Vehicle of(String vehicleId, Account account, Vrm vrm, Description description, Instant now) {
        Vehicle vehicle = new Vehicle();
        vehicle.vehicleId = vehicleId;
        vehicle.account = account;
        vehicle.vrm = vrm.value();
        vehicle.make = description.make().orElse(null);
        vehicle.colour = description.colour().orElse(null);
        vehicle.fuel = description.fuel().orElse(null);
        vehicle.co2 = description.co2().orElse(null);
        vehicle.vehicleClass = description.vehicleClass().orElse(null);
        vehicle.isKept(description.keeping());
        vehicle.addedAt = now;
        return vehicle;
    }

    /** Somebody says why they have it. */
    void isKept(Keeping keeping) {
        keeper = keeping.relation().orElse(null);
        hiredUntil = keeping.hiredUntil().orElse(null);
    }

    AccountPublished.Vehicle published() {
        return new AccountPublished.Vehicle(
                vehicleId,
                vrm,
                addedAt,
                Optional.ofNullable(co2),
                Optional.ofNullable(fuel),
                Optional.ofNullable(vehicleClass),
                Optional.ofNullable(keeper),
                Optional.ofNullable(hiredUntil));
    }

    public String vehicleId() {
        return vehicleId;
    }

    public Vrm vrm() {
        return Vrm.of(vrm);
    }

    public Description description() {
        return new Description(
                Optional.ofNullable(make),
                Optional.ofNullable(colour),
                Optional.ofNullable(fuel),
                Optional.ofNullable(co2),
                Optional.ofNullable(vehicleClass),
                new Keeping(Optional.ofNullable(keeper), Optional.ofNullable(hiredUntil)));
    }

    public Instant addedAt() {
        return addedAt;
    }
}
