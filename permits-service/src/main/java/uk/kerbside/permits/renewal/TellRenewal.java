package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PublishPermit;

/** Tells officers of a renewal that waits, with the right of the permit it is of. Joins the caller's transaction. */
@ApplicationScoped
class TellRenewal {
    private final RenewalRulesOf rules;
    private final Limits limits;
    private final PublishPermit publish;

    TellRenewal(RenewalRulesOf rules, Limits limits, PublishPermit publish) {
        this.rules = rules;
        this.limits = limits;
        this.publish = publish;
    }

    void follow(Permit permit, Renewal renewal, PermitApplication application, boolean isComplete) {
        Instant now = rules.now();
        Optional<Instant> before = renewal.graceUntil();
        renewal.follow(application, isComplete, rules.grace(permit), now);
        if (!before.equals(renewal.graceUntil())) {
            // What waits keeps its place, as long as grace lasts.
            limits.holdUntil(permit.number(), later(permit.validUntil(), renewal.graceUntil()));
        }
        boolean isTold =
                Renewal.waitsForUs(application.status()) || renewal.graceUntil().isPresent();
        tell(permit, application.submittedAt().filter(at -> isTold), renewal.graceUntil());
    }

    /** Until then officers were to hear of it. */
    void isOver(Permit permit, Renewal renewal) {
        renewal.isToldNoMore();
        limits.holdUntil(permit.number(), permit.validUntil());
        tell(permit, Optional.empty(), Optional.empty());
    }

    private void tell(Permit permit, Optional<Instant> submittedAt, Optional<Instant> graceUntil) {
        boolean isNews = !permit.renewalSubmittedAt().equals(submittedAt)
                || !permit.graceUntil().equals(graceUntil);
        if (!isNews || !permit.status().isHeld()) {
            return;
        }
        submittedAt.ifPresentOrElse(at -> permit.renewalWaits(at, graceUntil), permit::renewalIsOver);
        publish.publish(permit);
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }
}
