package uk.kerbside.permits.vehicle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.permits.VehicleChangeKind;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;

/**
 * One change to the vehicles of a permit, as it was asked for. One that was to come may be cancelled; what somebody does
 * about it otherwise is a change of its own.
 */
@Entity
@Table(name = "vehicle_change")
public class VehicleChange {
    @Id
    UUID id;

    String permitNumber;

    @Enumerated(EnumType.STRING)
    VehicleChangeKind kind;

    String oldVrm;
    String newVrm;
    Instant takesEffectAt;
    Instant endsAt;
    long fee;
    String currency;

    /** Whether it turned paper virtual: such a one is free and counts for nothing (ruling 16). */
    boolean onPaper;

    String chargeId;
    Instant cancelledAt;
    Instant madeAt;
    String madeBy;
    String role;
    String channel;

    protected VehicleChange() {}

    /**
     * What is changed.
     *
     * @param old the vehicle that goes or is replaced for a while
     * @param fresh the vehicle that comes
     * @param endsAt until when both are good, or until when a temporary one stays
     */
    public record Wanted(
            VehicleChangeKind kind,
            Optional<Vrm> old,
            Optional<Vrm> fresh,
            Instant takesEffectAt,
            Optional<Instant> endsAt) {}

    static VehicleChange made(String permitNumber, Wanted wanted, Money fee, Actor by, Instant now) {
        VehicleChange change = new VehicleChange();
        change.id = Ids.uuid7();
        change.permitNumber = permitNumber;
        change.kind = wanted.kind();
        change.oldVrm = wanted.old().map(Vrm::value).orElse(null);
        change.newVrm = wanted.fresh().map(Vrm::value).orElse(null);
        change.takesEffectAt = wanted.takesEffectAt();
        change.endsAt = wanted.endsAt().orElse(null);
        change.fee = fee.minor();
        change.currency = fee.currency().getCurrencyCode();
        change.madeAt = now;
        change.madeBy = by.subject();
        change.role = by.leadingRole();
        change.channel = by.channel().name();
        return change;
    }

    /** It turned paper virtual: those the rules give free each year are all still there. */
    void turnedPaperVirtual() {
        onPaper = true;
    }

    /** Its fee is asked for, now that it has taken effect. */
    void isChargedBy(String charge) {
        chargeId = charge;
    }

    /** It does not take effect, and costs nothing. */
    void cancel(Instant at) {
        cancelledAt = at;
    }

    public UUID id() {
        return id;
    }

    public String permitNumber() {
        return permitNumber;
    }

    public VehicleChangeKind kind() {
        return kind;
    }

    public Optional<Vrm> oldVrm() {
        return Optional.ofNullable(oldVrm).map(Vrm::of);
    }

    public Optional<Vrm> newVrm() {
        return Optional.ofNullable(newVrm).map(Vrm::of);
    }

    public Instant takesEffectAt() {
        return takesEffectAt;
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Money fee() {
        return new Money(fee, Currency.getInstance(currency));
    }

    /** What the fee is asked for with; cover never waits for it (ruling 10). */
    public Optional<String> chargeId() {
        return Optional.ofNullable(chargeId);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String role() {
        return role;
    }

    public String channel() {
        return channel;
    }

    public Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }
}
