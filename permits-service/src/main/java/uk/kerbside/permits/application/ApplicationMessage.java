package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.quote.Need;
import uk.kerbside.permits.quote.Words;
import uk.kerbside.permits.waiting.ShowWaiting;

/** Says in plain English where an application stands, above all whether one may park on it. */
@ApplicationScoped
public class ApplicationMessage {
    private static final String NOT_YET_VALID = "NOT YET VALID. ";

    private final ShowWaiting waiting;
    private final CouncilClock clock;

    ApplicationMessage(ShowWaiting waiting, CouncilClock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    public String of(PermitApplication application) {
        return switch (application.status()) {
            case DRAFT -> NOT_YET_VALID + "This is a draft: submit it to apply.";
            case IN_REVIEW -> validity(application) + inReview(application);
            case ON_WAITING_LIST -> NOT_YET_VALID + waiting(application);
            case AWAITING_PAYMENT -> NOT_YET_VALID + unpaid(application);
            case WITHDRAWING ->
                NOT_YET_VALID + "The charge is being withdrawn. If it was paid just before, the permit"
                        + " is issued after all.";
            case ISSUED ->
                "Permit " + application.permitNumber().orElseThrow() + " is issued. There is nothing left to do.";
            case MORE_EVIDENCE_ASKED -> validity(application) + moreEvidence(application);
            case REFUSED -> "Refused. " + application.refusal().orElseThrow().remedy();
            case APPEALED ->
                NOT_YET_VALID + "Your appeal is decided by "
                        + Words.day(application.decideBy().orElseThrow()) + ", by somebody else than the refusal.";
            case WITHDRAWN -> "Taken back. No permit was issued.";
            case LAPSED_UNPAID -> "It was not paid in time. No permit was issued: apply again if you still need one.";
            case LAPSED_UNANSWERED ->
                unanswered(application) + ended(application) + ": apply again if you still need one.";
        };
    }

    private static String validity(PermitApplication application) {
        return application.isCoveredBeforeProof()
                ? "Permit " + application.permitNumber().orElseThrow() + " is PROVISIONAL. "
                : NOT_YET_VALID;
    }

    private String inReview(PermitApplication application) {
        String why = application.reviewReasons().stream().map(Need::explanation).collect(Collectors.joining(" "));
        return "An officer decides by " + Words.day(application.decideBy().orElseThrow()) + ". " + why;
    }

    private String moreEvidence(PermitApplication application) {
        EvidenceAsked asked = application.evidenceAsked().orElseThrow();
        return "Send what we ask for by "
                + Words.day(CivilTime.lastValidDay(asked.answerUntil(), clock.zone())) + ", then hand it in again. "
                + asked.askedWords();
    }

    private String waiting(PermitApplication application) {
        ShowWaiting.Waiting waits = waiting.find(application.id()).orElseThrow();
        return waits.entry()
                .offeredUntil()
                .map(until -> "A place is free and held for you until the end of "
                        + Words.day(CivilTime.lastValidDay(until, clock.zone()))
                        + ": take it, or let it go to the next.")
                .orElseGet(() -> "You are number " + waits.position()
                        + " on the waiting list. We tell you when a place is free.");
    }

    private String unanswered(PermitApplication application) {
        return waiting.find(application.id()).isPresent()
                ? "The place we offered was not taken in time."
                : "What we asked for was not sent in time.";
    }

    /** Only what was covered before it was proved had a permit. */
    private static String ended(PermitApplication application) {
        return application
                .permitNumber()
                .map(number ->
                        " Permit " + number + " was provisional and is over; all that was paid for it is given back")
                .orElse(" No permit was issued");
    }

    private String unpaid(PermitApplication application) {
        return "Pay " + pounds(application.price()) + " by "
                + Words.day(clock.dayOf(application.payableUntil().orElseThrow()))
                + ": the permit starts when the payment is confirmed, or on the later day you asked for.";
    }

    private static String pounds(Money money) {
        BigDecimal amount = BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits());
        return money.currency().getCurrencyCode() + " " + amount.toPlainString();
    }
}
