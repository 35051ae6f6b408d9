package uk.kerbside.accounts.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
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

    protected Vehicle() {}

    /**
     * What a holder tells of a vehicle.
     *
     * @param co2 grams for each kilometre
     */
    public record Description(
            Optional<String> make, Optional<String> colour, Optional<String> fuel, Optional<Integer> co2) {}

    static Vehicle of(String vehicleId, Account account, Vrm vrm, Description description, Instant now) {
        Vehicle vehicle = new Vehicle();
        vehicle.vehicleId = vehicleId;
        vehicle.account = account;
        vehicle.vrm = vrm.value();
        vehicle.make = description.make().orElse(null);
        vehicle.colour = description.colour().orElse(null);
        vehicle.fuel = description.fuel().orElse(null);
        vehicle.co2 = description.co2().orElse(null);
        vehicle.addedAt = now;
        return vehicle;
    }

    AccountPublished.Vehicle published() {
        return new AccountPublished.Vehicle(
                vehicleId, vrm, addedAt, Optional.ofNullable(co2), Optional.ofNullable(fuel));
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
                Optional.ofNullable(co2));
    }

    public Instant addedAt() {
        return addedAt;
    }
}
