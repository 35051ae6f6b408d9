package uk.kerbside.permits.renewal.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.renewal.RenewalWindow;
import uk.kerbside.permits.renewal.ShowRenewal;

/**
 * Whether a permit can be renewed, and what is under way.
 *
 * @param renewableFrom the first day on which it can be
 * @param inTimeUntil the last day on which nothing is lost by it
 * @param lateUntil the last day on which number and evidence are kept; afterwards it is applied for anew
 * @param applicationId the renewal that is begun, waits or is to be paid
 * @param renewedBy the permit that follows it
 */
record RenewalAnswer(
        @Schema(examples = "P-7KQ2-9XNM") String permitNumber,
        ShowRenewal.State state,
        @Schema(examples = "2027-10-24") Optional<LocalDate> renewableFrom,
        @Schema(examples = "2027-11-23") Optional<LocalDate> inTimeUntil,
        @Schema(examples = "2027-12-14") Optional<LocalDate> lateUntil,
        @Schema(examples = "A-7KQ2-9XNM") Optional<String> applicationId,
        Optional<Instant> submittedAt,

        @Schema(description = "How long officers advise nothing after the end because a renewal waits; covers nobody")
        Optional<Instant> graceUntil,

        @Schema(examples = "P-7KQ2-9XNM-2") Optional<String> renewedBy,

        @Schema(description = "Absent when it is not renewed by itself")
        Optional<AgreementAnswer> agreement,

        @Schema(examples = "2026-11", description = "Which text is to be shown to who would agree")
        String agreementText) {
    static RenewalAnswer of(ShowRenewal.Shown shown) {
        return new RenewalAnswer(
                shown.permit().number(),
                shown.state(),
                shown.window().map(RenewalWindow::from),
                shown.window().map(RenewalWindow::lastDay),
                shown.window().map(RenewalWindow::lateUntil),
                shown.openApplication().map(PermitApplication::id),
                shown.openApplication().flatMap(PermitApplication::submittedAt),
                shown.permit().graceUntil(),
                shown.successor().map(Permit::number),
                shown.agreement().map(AgreementAnswer::of),
                shown.agreementText());
    }
}
