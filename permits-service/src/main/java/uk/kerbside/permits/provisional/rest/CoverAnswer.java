package uk.kerbside.permits.provisional.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.CivilTime;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.provisional.Cover;
import uk.kerbside.permits.provisional.CoverReason;
import uk.kerbside.permits.provisional.CoverStatus;
import uk.kerbside.permits.provisional.ShowCover;
import uk.kerbside.permits.quote.Words;

/**
 * A provisional cover as its holder and staff see it.
 *
 * @param until when it ends or has ended; of one that is proved, the permit; absent until it is paid
 * @param fee what is paid for the whole permit
 * @param feeHeld whether that is held: it is the council's only once it is proved
 */
record CoverAnswer(
        @Schema(examples = "A-7KQ2-9XNM") String applicationId,
        ApplicationStatus applicationStatus,
        CoverStatus status,
        CoverReason reason,
        Optional<LocalDate> movedInOn,
        @Schema(examples = "[\"address\"]") List<String> owed,
        @Schema(examples = "[\"UTILITY_BILL\"]") List<String> documents,
        @Schema(examples = "30") int days,
        @Schema(examples = "P-7KQ2-9XNM") Optional<String> permitNumber,
        Instant askedAt,
        Optional<Instant> begunAt,
        Optional<Instant> until,
        @Schema(examples = "2026-12-23") Optional<LocalDate> lastValidDay,
        Optional<Instant> endedAt,
        WireMoney fee,
        boolean feeHeld,
        String message) {

    static CoverAnswer of(ShowCover.Shown shown, ZoneId zone) {
        Cover cover = shown.cover();
        Optional<LocalDate> lastValidDay = cover.until().map(until -> CivilTime.lastValidDay(until, zone));
        return new CoverAnswer(
                cover.applicationId(),
                shown.application().status(),
                cover.status(),
                cover.reason(),
                cover.movedInOn(),
                cover.owed(),
                cover.documents(),
                cover.days(),
                cover.permitNumber(),
                cover.askedAt(),
                cover.begunAt(),
                cover.until(),
                lastValidDay,
                cover.endedAt(),
                WireMoney.of(shown.application().price()),
                cover.status() == CoverStatus.RUNNING,
                message(cover, lastValidDay.map(Words::day).orElse("")));
    }

    private static String message(Cover cover, String day) {
        return switch (cover.status()) {
            case ASKED -> "NOT YET VALID. Pay first: you are covered provisionally from then on.";
            case RUNNING ->
                "PROVISIONAL until the end of " + day + ". Send what proves " + String.join(" and ", cover.owed())
                        + " by then, and hand it in.";
            case PROVED -> "Proved. The permit is good until the end of " + day + ".";
            case REFUSED ->
                "The papers were not accepted. Cover ends on " + day + "; all that was paid for it is given back.";
            case NOT_PROVED ->
                "Nothing came in time. Cover ended on " + day + "; all that was paid for it is given back.";
            case TAKEN_BACK -> "Taken back. All that was paid for it is given back.";
            case NEVER_BEGUN -> "It was never paid for, and nobody was covered.";
        };
    }
}
