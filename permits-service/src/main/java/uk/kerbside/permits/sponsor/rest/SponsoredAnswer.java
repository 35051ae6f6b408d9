package uk.kerbside.permits.sponsor.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.sponsor.ShowSponsored;
import uk.kerbside.permits.sponsor.SponsorStatus;
import uk.kerbside.permits.sponsor.SponsoredPerson;

/** Somebody an organisation named, as the organisation sees them: no address, no mark, no account. */
record SponsoredAnswer(
        @Schema(examples = "SP-7KQ2-9XNM") String sponsorshipId,
        @Schema(examples = "CRITICAL_DUTY") String permitType,
        @Schema(examples = "staff-00417") String reference,
        SponsorStatus status,
        Instant invitedAt,
        Instant invitedUntil,
        Optional<Instant> joinedAt,

        @Schema(description = "The last day on which they are sponsored")
        Optional<LocalDate> leavesOn,

        @Schema(examples = "P-7KQ2-9XNM", description = "Their permit of this type, if there is one")
        Optional<String> permitNumber,

        Optional<PermitStanding> permitStatus,
        Optional<Instant> permitValidUntil,

        @Schema(examples = "\"1\"", description = "What to send as If-Match with a change")
        String etag) {

    static SponsoredAnswer of(ShowSponsored.Shown shown) {
        SponsoredPerson person = shown.person();
        return new SponsoredAnswer(
                person.sponsorshipId(),
                person.typeCode(),
                person.reference(),
                person.status(),
                person.invitedAt(),
                person.invitedUntil(),
                person.joinedAt(),
                person.leavesOn(),
                shown.permit().map(Permit::number),
                shown.standing(),
                shown.permit().map(Permit::validUntil),
                "\"" + person.version() + "\"");
    }
}
