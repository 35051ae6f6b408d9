package uk.kerbside.permits.permit;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.quote.Quote;

/** What was quoted, as a permit: the beginning of every one but those taken over from paper ({@link PaperGrant}). */
public final class PermitGrant {
    private PermitGrant() {}

    /** Grants what was quoted: issued at once when it is free, otherwise waiting for its payment. */
    public static Permit of(String number, String applicationId, Quote quote, List<Vrm> vrms, Instant now) {
        Permit permit = new Permit();
        permit.number = number;
        permit.applicationId = applicationId;
        permit.accountId = quote.holder().accountId();
        permit.heldByOrganisation = quote.holder().organisation();
        permit.uprn = quote.uprn().orElse(null);
        permit.typeCode = quote.type().code();
        permit.ruleVersion = quote.rules().version();
        permit.position = quote.position();
        permit.term = quote.term().length().map(Period::toString).orElse(null);
        permit.validFrom = quote.term().from();
        permit.validUntil = quote.term().until();
        permit.reach = Reach.of(quote.scope(), quote.rules().confers());
        permit.grantedAt = now;
        permit.changedAt = now;
        permit.line = quote.renews().map(Line::after).orElseGet(() -> Line.beginning(number, now));
        permit.medium = Medium.VIRTUAL;
        permit.status = quote.isFree() ? PermitStatus.ISSUED : PermitStatus.AWAITING_PAYMENT;
        permit.issuedAt = quote.isFree() ? now : null;
        permit.ofVehicles()
                .begin(
                        vrms,
                        quote.rules().vehiclesOnRight(vrms.size()),
                        quote.scope().mainPlace(),
                        quote.isFree() ? permit.validUntil : null);
        return permit;
    }

    /** Follows another one at once, for the rest of its term: it is paid for. */
    static Permit moved(String number, Quote quote, List<Vrm> vrms, Instant now) {
        return of(number, null, quote.costingNothing(), vrms, now);
    }
}
