package uk.kerbside.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.ResidencyMethod;

/** Whether it is proved that somebody lives where they say. {@link ResidencyStatus} draws its life. */
@Embeddable
public class Residency {
    @Enumerated(EnumType.STRING)
    @Column(name = "residency_status")
    ResidencyStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "residency_method")
    ResidencyMethod method;

    @Column(name = "residency_proved_at")
    Instant provedAt;

    @Column(name = "residency_until")
    Instant until;

    protected Residency() {}

    static Residency none() {
        Residency residency = new Residency();
        residency.status = ResidencyStatus.NOT_PROVED;
        return residency;
    }

    void prove(ResidencyMethod how, Instant now, Instant provedUntil) {
        status = ResidencyStatus.PROVED;
        method = how;
        provedAt = now;
        until = provedUntil;
    }

    /** There is no proof, of this property. */
    void lapse(ResidencyStatus next) {
        status = next;
        method = null;
        provedAt = null;
        until = null;
    }

    /** What the other services are told: a proof, or nothing. */
    Optional<AccountPublished.Residency> published() {
        return status == ResidencyStatus.PROVED
                ? Optional.of(new AccountPublished.Residency(method, provedAt, Optional.ofNullable(until)))
                : Optional.empty();
    }

    public ResidencyStatus status() {
        return status;
    }

    public Optional<ResidencyMethod> method() {
        return Optional.ofNullable(method);
    }

    public Optional<Instant> provedAt() {
        return Optional.ofNullable(provedAt);
    }

    /** Until when the proof counts, exclusive. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }
}
