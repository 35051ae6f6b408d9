package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.RenewalAgreed;
import uk.kerbside.events.permits.RenewalAgreementEnded;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStatus;
import uk.kerbside.permits.permit.ReachPermit;

/** A holder agrees that a permit is renewed by itself, or agrees no longer. Nothing is ever granted unpaid for it. */
@ApplicationScoped
public class AgreeToRenewal {
    private final ReachPermit reachPermit;
    private final RenewalAgreements agreements;
    private final RenewalRulesOf rules;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final RenewalSettings settings;

    AgreeToRenewal(
            ReachPermit reachPermit,
            RenewalAgreements agreements,
            RenewalRulesOf rules,
            Journal journal,
            CurrentActor currentActor,
            RenewalSettings settings) {
        this.reachPermit = reachPermit;
        this.agreements = agreements;
        this.rules = rules;
        this.journal = journal;
        this.currentActor = currentActor;
        this.settings = settings;
    }

    /**
     * Safe to repeat: to what one has agreed, one has agreed.
     *
     * @param textVersion which text its holder has read
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws RefusedException {@code AGREEMENT_TEXT_OUTDATED}, {@code NOT_RENEWABLE}, {@code PERMIT_ENDED_EARLY}
     */
    @Transactional
    public RenewalAgreement agree(String number, String textVersion) {
        Permit permit = reachPermit.ofAccount(number);
        requireRenewable(permit);
        if (!textVersion.equals(settings.agreementText())) {
            throw new RefusedException(
                    RenewalRefusal.AGREEMENT_TEXT_OUTDATED,
                    "The text in force is " + settings.agreementText() + ". Show that one, and ask again.");
        }
        Optional<RenewalAgreement> before = agreements.findInForce(permit.baseNumber());
        if (before.filter(agreement -> agreement.textVersion().equals(textVersion))
                .isPresent()) {
            return before.get();
        }
        before.ifPresent(agreement -> agreement.end(rules.now()));
        RenewalAgreement agreement = RenewalAgreement.agreed(permit, textVersion, currentActor.actor(), rules.now());
        agreements.add(agreement);
        journal.append(
                number,
                RenewalAgreed.class,
                revision -> new RenewalAgreed(
                        revision, number, permit.accountId(), permit.typeCode(), textVersion, agreement.agreedAt()));
        return agreement;
    }

    /**
     * Safe to repeat. A renewal that is handed in already is taken back as an application.
     *
     * @throws NotFoundException when the account this request is about has no such permit
     */
    @Transactional
    public void end(String number) {
        Permit permit = reachPermit.ofAccount(number);
        Instant now = rules.now();
        agreements.findInForce(permit.baseNumber()).ifPresent(agreement -> {
            agreement.end(now);
            journal.append(
                    number,
                    RenewalAgreementEnded.class,
                    revision ->
                            new RenewalAgreementEnded(revision, number, permit.accountId(), permit.typeCode(), now));
        });
    }

    private void requireRenewable(Permit permit) {
        if (!permit.status().isHeld() && permit.status() != PermitStatus.AWAITING_PAYMENT) {
            throw new RefusedException(
                    RenewalRefusal.PERMIT_ENDED_EARLY, "Only a permit that runs to its end is renewed.");
        }
        rules.window(permit);
    }
}
