package uk.kerbside.permits.renewal.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.renewal.RenewalAgreement;

/** What its holder agreed to: that a permit, and whatever follows it, is renewed by itself. */
record AgreementAnswer(
        @Schema(examples = "2026-11", description = "Which text was agreed to")
        String textVersion,

        Instant agreedAt) {
    static AgreementAnswer of(RenewalAgreement agreement) {
        return new AgreementAnswer(agreement.textVersion(), agreement.agreedAt());
    }
}
