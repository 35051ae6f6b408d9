package uk.kerbside.visitor.book.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.page.Page;
import uk.kerbside.visitor.book.Allowance;
import uk.kerbside.visitor.book.CreditLot;
import uk.kerbside.visitor.book.ShowAllowance;

/** What a household may still buy and use. Customers for themselves, staff on a customer's behalf. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Allowance", description = "What a household may still buy and use")
class AllowanceResource {
    private static final String NO_HOUSEHOLD =
            "NO_PROPERTY, NOT_IN_A_ZONE, RESIDENCY_NOT_PROVED, VISITOR_PERMITS_NOT_OFFERED";

    private final ShowAllowance showAllowance;
    private final CurrentActor currentActor;

    AllowanceResource(ShowAllowance showAllowance, CurrentActor currentActor) {
        this.showAllowance = showAllowance;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/allowance")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "getAllowance",
            summary = "What the household may still buy and use",
            description =
                    "Everybody who lives at the property shares one allowance. Ordered books count towards the cap"
                            + " from the order on, for a rolling year.")
    @APIResponse(responseCode = "409", description = NO_HOUSEHOLD)
    @APIResponseSchema(value = AllowanceAnswer.class, responseCode = "200")
    public AllowanceAnswer allowance() {
        return AllowanceAnswer.of(showAllowance.of(currentActor.accountId()));
    }

    @GET
    @Path("/books")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(
            operationId = "listBooks",
            summary = "The household's credit that is still good, the oldest expiry first",
            description = "One entry for each paid order, on one page: the cap bounds how many there can be. Units are"
                    + " spent from the first entry on.")
    @APIResponse(responseCode = "409", description = NO_HOUSEHOLD)
    public Page<LotAnswer> books() {
        return new Page<>(
                showAllowance.lots(currentActor.accountId()).stream()
                        .map(LotAnswer::of)
                        .toList(),
                Optional.empty());
    }

    /**
     * @param booksHad ordered within the window and not failed
     * @param nextExpiry when the first of the units left are no longer good
     */
    record AllowanceAnswer(
            @Schema(examples = "SQ1") String zone,

            @Schema(examples = "20", description = "Books the household may have in the window")
            int booksAllowed,

            @Schema(examples = "2") int booksHad,
            @Schema(examples = "18") int booksLeft,

            @Schema(examples = "13", description = "Units that can be spent now")
            int unitsLeft,

            @Schema(examples = "2028-11-25T00:00:00Z") Optional<Instant> nextExpiry,
            WireMoney bookPrice,
            @Schema(examples = "10") int unitsPerBook,
            @Schema(examples = "3") int visitsAtOnce) {

        static AllowanceAnswer of(Allowance allowance) {
            return new AllowanceAnswer(
                    allowance.zone(),
                    allowance.booksAllowed(),
                    allowance.booksHad(),
                    allowance.booksLeft(),
                    allowance.unitsLeft(),
                    allowance.nextExpiry(),
                    WireMoney.of(allowance.bookPrice()),
                    allowance.unitsPerBook(),
                    allowance.visitsAtOnce());
        }
    }

    record LotAnswer(
            @Schema(examples = "B-7KQ2-9XNM") String purchaseId,
            @Schema(examples = "10") int units,
            @Schema(examples = "3") int unitsLeft,
            @Schema(examples = "2026-11-24T09:30:00Z") Instant boughtAt,

            @Schema(examples = "2028-11-25T00:00:00Z", description = "The first instant at which it is no longer good")
            Instant validUntil) {
        static LotAnswer of(CreditLot lot) {
            return new LotAnswer(lot.lotId(), lot.units(), lot.unitsLeft(), lot.boughtAt(), lot.validUntil());
        }
    }
}
