package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.AgreedRenewalFailed;
import uk.kerbside.events.permits.RenewalAnnounced;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.ComparePrices;

/** Tells holders what becomes of the renewals they agreed to. */
@ApplicationScoped
class TellAgreement {
    static final String SPONSOR_PAYS = "The organisation that sponsors you pays for it.";

    private static final String PAPERS_MISSING = "EVIDENCE_MISSING";

    private final Journal journal;

    TellAgreement(Journal journal) {
        this.journal = journal;
    }

    /** Before it is handed in: above all when it costs more. */
    void announced(QuoteRenewal.Quoted quoted, LocalDate submitsOn, Instant now) {
        Permit permit = quoted.permit();
        ComparePrices.Comparison prices = quoted.comparison();
        // What it costs the sponsor is not its holder's business, and why that is another amount neither.
        boolean isPaidBySponsor = quoted.quote().isPaidBySponsor();
        Money price = isPaidBySponsor ? prices.now().minus(prices.now()) : prices.now();
        Optional<Money> before = prices.before().filter(known -> !isPaidBySponsor);
        List<String> reasons = isPaidBySponsor
                ? List.of(SPONSOR_PAYS)
                : prices.reasons().stream()
                        .map(ComparePrices.Reason::explanation)
                        .toList();
        journal.append(
                permit.number(),
                RenewalAnnounced.class,
                revision -> new RenewalAnnounced(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        WireMoney.of(price),
                        before.map(WireMoney::of),
                        reasons,
                        submitsOn,
                        now));
    }

    /** A rule says no: its holder has to do something. */
    void failed(Permit permit, RefusedException refused, Instant now) {
        failed(permit, refused.refusal().name(), refused.getMessage(), Optional.empty(), now);
    }

    void papersMissing(Permit permit, PermitApplication draft, Instant now) {
        failed(
                permit,
                PAPERS_MISSING,
                "Send what is still missing with application " + draft.id() + ", then hand it in.",
                Optional.of(draft.id()),
                now);
    }

    private void failed(Permit permit, String reason, String words, Optional<String> applicationId, Instant now) {
        journal.append(
                permit.number(),
                AgreedRenewalFailed.class,
                revision -> new AgreedRenewalFailed(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        reason,
                        words,
                        applicationId,
                        now));
    }
}
