package uk.kerbside.accounts.entitlement.rest;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.entitlement.Entitlement;
import uk.kerbside.accounts.entitlement.EntitlementStatus;
import uk.kerbside.accounts.entitlement.HowSeen;
import uk.kerbside.accounts.entitlement.ShowEntitlements;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.seen.Seen;

/**
 * What is shown of an entitlement.
 *
 * @param number whole for the account's own people and permit officers, masked for others
 * @param until until when it counts, exclusive
 * @param finding what an officer found; for permit officers
 */
record EntitlementAnswer(
        UUID entitlementId,
        @Schema(examples = "BLUE_BADGE") String kind,
        EntitlementStatus status,
        @Schema(examples = "4A2B3C") Optional<String> number,
        @Schema(examples = "Robin Resident") Optional<String> inNameOf,
        Optional<LocalDate> lastDay,
        Optional<Instant> until,
        Instant claimedAt,
        Optional<Instant> decidedAt,
        Optional<OfficersFindingAnswer> finding) {
    private static final String SERVICE = "accounts";

    /**
     * What permit officers see besides.
     *
     * @param onAnotherAccount whether another account has the same number on record
     */
    record OfficersFindingAnswer(
            Optional<HowSeen> seen,
            @Schema(examples = "Badge and photograph seen.") Optional<String> words,
            Optional<String> decidedBy,
            boolean onAnotherAccount) {

        static OfficersFindingAnswer of(ShowEntitlements.OfficersView view) {
            return new OfficersFindingAnswer(view.seen(), view.words(), view.decidedBy(), view.onAnotherAccount());
        }
    }

    record EntitlementsAnswer(List<EntitlementAnswer> items) {
        static EntitlementsAnswer of(ShowEntitlements.Shown shown) {
            return new EntitlementsAnswer(
                    shown.entitlements().stream().map(EntitlementAnswer::of).toList());
        }
    }

    static EntitlementAnswer of(ShowEntitlements.One one) {
        Entitlement entitlement = one.entitlement();
        return new EntitlementAnswer(
                entitlement.entitlementId(),
                entitlement.kind(),
                one.status(),
                one.number(),
                entitlement.inNameOf(),
                entitlement.lastDay(),
                entitlement.endsAt(),
                entitlement.claimedAt(),
                entitlement.decidedAt(),
                one.finding().map(OfficersFindingAnswer::of));
    }

    /** With the account's revision, as everything about an account. */
    static Response marked(Response.ResponseBuilder response, Account account) {
        return response.tag(ETags.of(account.revision()))
                .header(Seen.HEADER, Seen.header(SERVICE, account.accountId(), account.revision()))
                .build();
    }
}
