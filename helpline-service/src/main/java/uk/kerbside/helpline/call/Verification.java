package uk.kerbside.helpline.call;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.kit.actor.VerificationLevel;

/** A step on the ladder as an agent took it: never changed, so that it can be read what they relied on. */
@Entity
@Table(name = "call_verification")
public class Verification {
    private static final String SEPARATOR = ",";

    @Id
    UUID verificationId;

    String callId;
    String accountId;

    @Enumerated(EnumType.STRING)
    VerificationLevel level;

    String checks;

    @Enumerated(EnumType.STRING)
    LegalBasis actsBy;

    String verifiedBy;
    Instant verifiedAt;

    protected Verification() {}

    /** What the call says now, with the checks it rests on. */
    static Verification of(UUID verificationId, Call call, Collection<String> checks, String by, Instant now) {
        Verification verification = new Verification();
        verification.verificationId = verificationId;
        verification.callId = call.callId();
        verification.accountId = call.accountId().orElseThrow();
        verification.level = call.level();
        verification.actsBy = call.actsBy().orElse(null);
        verification.checks = String.join(SEPARATOR, new TreeSet<>(checks));
        verification.verifiedBy = by;
        verification.verifiedAt = now;
        return verification;
    }

    public String accountId() {
        return accountId;
    }

    public VerificationLevel level() {
        return level;
    }

    public List<String> checks() {
        return checks.isEmpty() ? List.of() : List.of(checks.split(SEPARATOR));
    }

    /** By which law the caller acted in the holder's place; empty for the holder. */
    public Optional<LegalBasis> actsBy() {
        return Optional.ofNullable(actsBy);
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }
}
