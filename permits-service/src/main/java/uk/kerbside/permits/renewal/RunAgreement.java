package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;

/** Does what one holder agreed to. */
@ApplicationScoped
class RunAgreement {
    private final RenewalAgreements agreements;
    private final Permits permits;
    private final QuoteRenewal quoteRenewal;
    private final HandInAsAgreed handIn;
    private final TellAgreement tell;
    private final CouncilClock clock;
    private final RenewalSettings settings;

    // Seven: what was agreed, what it is about, the two things to do, and when.
    RunAgreement(
            RenewalAgreements agreements,
            Permits permits,
            QuoteRenewal quoteRenewal,
            HandInAsAgreed handIn,
            TellAgreement tell,
            CouncilClock clock,
            RenewalSettings settings) {
        this.agreements = agreements;
        this.permits = permits;
        this.quoteRenewal = quoteRenewal;
        this.handIn = handIn;
        this.tell = tell;
        this.clock = clock;
        this.settings = settings;
    }

    /** Also those that ended while nobody looked: they are renewed late rather than never. */
    @Transactional
    List<RenewalAgreements.Due> listDue(Optional<RenewalAgreements.Due> after) {
        LocalDate today = clock.today();
        return agreements.listDue(
                clock.startOf(today.minusDays(settings.agreementsCatchUpDays())),
                clock.startOf(today.plusDays(settings.announceDaysBefore() + 1L)),
                after,
                settings.agreementsAtOnce());
    }

    /** @throws RefusedException when a rule says no; nothing was done */
    @Transactional
    void run(RenewalAgreements.Due due) {
        // The permit first: so does its holder, who agrees no longer.
        Permit permit = permits.findForUpdate(due.permitNumber()).orElseThrow();
        free(due).ifPresent(agreement -> run(agreement, permit));
    }

    /** A rule says no: that is told once, and there is nothing more to do for this permit. */
    @Transactional
    void giveUp(RenewalAgreements.Due due, RefusedException refused) {
        Permit permit = permits.findForUpdate(due.permitNumber()).orElseThrow();
        free(due).ifPresent(agreement -> {
            agreement.done(permit.number());
            tell.failed(permit, refused, clock.now());
        });
    }

    /** Somebody else may have dealt with it since it was listed. */
    private Optional<RenewalAgreement> free(RenewalAgreements.Due due) {
        return agreements
                .findFreeForUpdate(due.agreementId())
                .filter(agreement -> !agreement.isDone(due.permitNumber()));
    }

    private void run(RenewalAgreement agreement, Permit permit) {
        if (permits.findSuccessor(permit.number()).isPresent() || handIn.isUnderWay(permit)) {
            agreement.done(permit.number());
            return;
        }
        Instant now = clock.now();
        QuoteRenewal.Quoted quoted = quoteRenewal.quote(permit, RenewalRequest.Wish.THE_SAME);
        Optional<Instant> announced =
                agreement.announcedAt(permit.number(), quoted.quote().price());
        if (announced.isEmpty()) {
            agreement.announce(permit.number(), quoted.quote().price(), now);
            tell.announced(quoted, submitsOn(permit, now), now);
        } else if (!clock.today().isBefore(submitsOn(permit, announced.get()))) {
            agreement.done(permit.number());
            handIn.handIn(permit, quoted.quote(), now);
        }
    }

    /** Some days before the end, and never sooner than some days after its holder heard of the price. */
    private LocalDate submitsOn(Permit permit, Instant announcedAt) {
        LocalDate before = permit.lastValidDay(clock.zone()).minusDays(settings.handInDaysBefore());
        LocalDate earliest = clock.dayOf(announcedAt).plusDays(settings.announcedAtLeastDays());
        return before.isBefore(earliest) ? earliest : before;
    }
}
