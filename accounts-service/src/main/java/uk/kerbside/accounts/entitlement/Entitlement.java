package uk.kerbside.accounts.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.id.Ids;

/**
 * Something somebody says entitles them, and what an officer found. {@link EntitlementStatus} draws its life. A badge that
 * follows another one is an entitlement of its own: the old one counts until its last day.
 */
@Entity
public class Entitlement {
    @Id
    UUID entitlementId;

    String accountId;
    String kind;

    @Enumerated(EnumType.STRING)
    EntitlementStatus status;

    String number;
    String inNameOf;
    LocalDate lastDay;
    Instant endsAt;
    Instant claimedAt;
    String claimedBy;
    Instant decidedAt;
    String decidedBy;

    @Enumerated(EnumType.STRING)
    HowSeen seen;

    String words;

    @Version
    long version;

    protected Entitlement() {}

    /**
     * What somebody claims.
     *
     * @param inNameOf whose it is, where that is somebody else of the household
     * @param lastDay the last day it is good, where it names one
     */
    public record Claim(String kind, Optional<String> number, Optional<String> inNameOf, Optional<LocalDate> lastDay) {
        /** Numbers and names stay here. */
        @Override
        public String toString() {
            return "a claim of " + kind;
        }
    }

    /**
     * What an officer found.
     *
     * @param words what they have seen, or why it is refused; for the council's own eyes
     * @param lastDay the last day it is good, if they saw another one than was claimed
     */
    public record Finding(HowSeen seen, String words, Optional<LocalDate> lastDay) {}

    /** @param endsAt when its last day is over, if it names one */
    static Entitlement claimed(String accountId, Claim claim, Optional<Instant> endsAt, String by, Instant now) {
        Entitlement entitlement = new Entitlement();
        entitlement.entitlementId = Ids.uuid7();
        entitlement.accountId = accountId;
        entitlement.kind = claim.kind();
        entitlement.status = EntitlementStatus.CLAIMED;
        entitlement.number = claim.number().orElse(null);
        entitlement.inNameOf = claim.inNameOf().orElse(null);
        entitlement.lastDay = claim.lastDay().orElse(null);
        entitlement.endsAt = endsAt.orElse(null);
        entitlement.claimedAt = now;
        entitlement.claimedBy = by;
        return entitlement;
    }

    /** An officer has seen it; it counts until the end of a day. */
    void check(Finding finding, LocalDate until, Instant end, String by, Instant now) {
        decide(EntitlementStatus.CHECKED, finding, by, now);
        lastDay = until;
        endsAt = end;
    }

    /** An officer says no, or says so now of what was checked before. */
    void refuse(Finding finding, String by, Instant now) {
        decide(EntitlementStatus.REFUSED, finding, by, now);
    }

    /** Whoever claimed it takes it back. */
    void withdraw() {
        status = EntitlementStatus.WITHDRAWN;
    }

    /** Its last day is over and something new takes its place. */
    void lapse() {
        status = EntitlementStatus.EXPIRED;
    }

    private void decide(EntitlementStatus outcome, Finding finding, String by, Instant now) {
        status = outcome;
        seen = finding.seen();
        words = finding.words();
        decidedBy = by;
        decidedAt = now;
    }

    /** What it is at an instant: after its last day it is expired, whatever was written down. */
    public EntitlementStatus statusAt(Instant now) {
        boolean isPast = endsAt().map(end -> !now.isBefore(end)).orElse(false);
        return isPast && !status.isOver() ? EntitlementStatus.EXPIRED : status;
    }

    public UUID entitlementId() {
        return entitlementId;
    }

    public String accountId() {
        return accountId;
    }

    /** As the catalogue calls it. */
    public String kind() {
        return kind;
    }

    /** For those who may see it. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** For everybody else. */
    public Optional<String> maskedNumber() {
        return number().map(BadgeNumber::new).map(BadgeNumber::masked);
    }

    /** Whose it is, where that is not the account's holder. */
    public Optional<String> inNameOf() {
        return Optional.ofNullable(inNameOf);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Until when it counts, exclusive. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    public Instant claimedAt() {
        return claimedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** The login of the officer. */
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<HowSeen> seen() {
        return Optional.ofNullable(seen);
    }

    public Optional<String> words() {
        return Optional.ofNullable(words);
    }
}
