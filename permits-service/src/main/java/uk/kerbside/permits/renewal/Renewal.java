package uk.kerbside.permits.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.PermitApplication;

/** What a renewal means for the permit it is of, while it waits. Where it stands is for its application to say. */
@Entity
@Table(name = "renewal")
public class Renewal {
    @Id
    String applicationId;

    String permitNumber;
    List<String> vehicles;
    Instant begunAt;
    Instant completeAt;
    Instant refusedAt;
    Instant graceUntil;
    Instant toldUntil;

    protected Renewal() {}

    /** @param vehicles the permit's own at its end, as things stand */
    static Renewal of(PermitApplication application, List<Vrm> vehicles, Instant now) {
        Renewal renewal = new Renewal();
        renewal.applicationId = application.id();
        renewal.permitNumber = application.renews().orElseThrow();
        renewal.vehicles = vehicles.stream().map(Vrm::value).toList();
        renewal.begunAt = now;
        return renewal;
    }

    /**
     * Its application was changed.
     *
     * @param isComplete whether nothing is missing with it
     */
    void follow(PermitApplication application, boolean isComplete, GraceRule rule, Instant now) {
        completeAt = completeAt(application, isComplete, now).orElse(null);
        refusedAt = application.status() == ApplicationStatus.IN_REVIEW
                ? null
                : application.decidedAt().filter(at -> isRefused(application)).orElse(refusedAt);
        Optional<Instant> grace = rule.until(application.status(), completeAt(), application.decidedAt())
                .filter(now::isBefore);
        graceUntil = grace.orElse(null);
        toldUntil = waitsForUs(application.status()) ? null : graceUntil;
    }

    /** What was refused and is corrected is handed in a second time; what an officer approved, nothing was missing with. */
    private Optional<Instant> completeAt(PermitApplication application, boolean isComplete, Instant now) {
        return switch (application.status()) {
            case DRAFT -> Optional.empty();
            case IN_REVIEW ->
                completeAt != null && refusedAt == null
                        ? completeAt()
                        : Optional.of(now).filter(at -> isComplete);
            case AWAITING_PAYMENT, WITHDRAWING, ISSUED -> completeAt().or(() -> Optional.of(now));
            case MORE_EVIDENCE_ASKED, ON_WAITING_LIST, REFUSED, APPEALED, WITHDRAWN, LAPSED_UNPAID, LAPSED_UNANSWERED ->
                completeAt();
        };
    }

    /** Whether it is for the vehicles the permit had, and not for others that were asked for. */
    boolean isForTheSame(PermitApplication application) {
        return application.vrms().stream().map(Vrm::value).toList().equals(vehicles);
    }

    /** The permit has other vehicles now; its renewal is for them. */
    void isFor(List<Vrm> other) {
        vehicles = other.stream().map(Vrm::value).toList();
    }

    /** Whether officers were to hear of it until then, or a time before. */
    boolean isToldUntil(Instant now) {
        return toldUntil != null && !now.isBefore(toldUntil);
    }

    /** That it is told until then is over. */
    void isToldNoMore() {
        graceUntil = null;
        toldUntil = null;
    }

    private static boolean isRefused(PermitApplication application) {
        return application.status() == ApplicationStatus.REFUSED;
    }

    static boolean waitsForUs(ApplicationStatus status) {
        return status.waitsForOfficer();
    }

    public String applicationId() {
        return applicationId;
    }

    public String permitNumber() {
        return permitNumber;
    }

    /** Since when nothing was missing with the council. */
    public Optional<Instant> completeAt() {
        return Optional.ofNullable(completeAt);
    }

    /** How long it keeps advice at none after the end of the permit. */
    public Optional<Instant> graceUntil() {
        return Optional.ofNullable(graceUntil);
    }
}
