package uk.kerbside.permits.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.permits.permit.Permit;

/** One decision that many permits end later. {@link ExtensionStatus} draws its life. */
@Entity
@Table(name = "bulk_extension")
public class BulkExtension {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    ExtensionStatus status;

    List<String> typeCodes;
    List<String> places;
    LocalDate endsFrom;
    LocalDate endsTo;
    String byPeriod;
    LocalDate untilOn;
    String words;

    /** The number of the permit that was looked at last. */
    String reached;

    String askedBy;
    String role;
    Instant askedAt;
    Instant appliedAt;
    Instant endedAt;

    @Version
    long version;

    protected BulkExtension() {}

    /**
     * What somebody wants.
     *
     * @param places only those at one of these; empty for all
     * @param endsFrom the earliest last valid day
     * @param endsTo the latest last valid day
     * @param words why, to the holders
     */
    public record Wish(
            List<String> typeCodes,
            List<String> places,
            LocalDate endsFrom,
            LocalDate endsTo,
            Longer longer,
            String words) {}

    static BulkExtension asked(Wish wish, Actor by, Instant now) {
        BulkExtension extension = new BulkExtension();
        extension.id = Ids.readable("B");
        extension.status = ExtensionStatus.PREPARING;
        extension.typeCodes = List.copyOf(wish.typeCodes());
        extension.places = List.copyOf(wish.places());
        extension.endsFrom = wish.endsFrom();
        extension.endsTo = wish.endsTo();
        extension.byPeriod = wish.longer().by().map(Period::toString).orElse(null);
        extension.untilOn = wish.longer().untilOn().orElse(null);
        extension.words = wish.words();
        extension.reached = "";
        extension.askedBy = by.subject();
        extension.role = by.leadingRole();
        extension.askedAt = now;
        return extension;
    }

    /** Permits up to this one have been looked at. */
    void lookedAt(String number) {
        reached = number;
    }

    /** Every permit has been looked at. */
    void isReady() {
        moveTo(ExtensionStatus.READY);
    }

    /** Somebody applies it. False when it is not ready. */
    boolean apply(Instant now) {
        if (!moveTo(ExtensionStatus.APPLYING)) {
            return false;
        }
        appliedAt = now;
        return true;
    }

    /** No permit waits any more. */
    void finish(Instant now) {
        if (moveTo(ExtensionStatus.APPLIED)) {
            endedAt = now;
        }
    }

    /** Somebody stops it; what was extended stays. False when it is over. */
    boolean cancel(Instant now) {
        if (!moveTo(ExtensionStatus.CANCELLED)) {
            return false;
        }
        endedAt = now;
        return true;
    }

    /** Whether a permit is one of those somebody chose. */
    boolean isOf(Permit permit, LocalDate lastValidDay) {
        return typeCodes.contains(permit.typeCode())
                && (places.isEmpty() || permit.places().stream().anyMatch(places::contains))
                && !lastValidDay.isBefore(endsFrom)
                && !lastValidDay.isAfter(endsTo);
    }

    private boolean moveTo(ExtensionStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    String reached() {
        return reached;
    }

    public String id() {
        return id;
    }

    public ExtensionStatus status() {
        return status;
    }

    public List<String> typeCodes() {
        return List.copyOf(typeCodes);
    }

    public List<String> places() {
        return List.copyOf(places);
    }

    public LocalDate endsFrom() {
        return endsFrom;
    }

    public LocalDate endsTo() {
        return endsTo;
    }

    public Longer longer() {
        return new Longer(Optional.ofNullable(byPeriod).map(Period::parse), Optional.ofNullable(untilOn));
    }

    public String words() {
        return words;
    }

    /** In which role somebody asked for it. */
    public String role() {
        return role;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> appliedAt() {
        return Optional.ofNullable(appliedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
