package uk.kerbside.accounts.payment.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.payment.Payment;
import uk.kerbside.accounts.payment.PaymentStatus;
import uk.kerbside.accounts.payment.Payments;
import uk.kerbside.accounts.payment.Refund;
import uk.kerbside.accounts.payment.RefundStatus;
import uk.kerbside.accounts.payment.ShowStrandedPayments;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;

/** Payments that stay open because their card provider cannot be asked any more. */
@Path("/v1/stranded-payments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PERMIT_OFFICER, Roles.PERMIT_SUPERVISOR, Roles.FINANCE})
@Tag(name = "Payments", description = "Baskets of charges paid by card")
class StrandedPaymentsResource {
    private final ShowStrandedPayments stranded;
    private final Pages pages;

    StrandedPaymentsResource(ShowStrandedPayments stranded, Pages pages) {
        this.stranded = stranded;
        this.pages = pages;
    }

    @GET
    @Operation(
            operationId = "listStrandedPayments",
            summary = "Open payments and refunds at a card provider that is not configured any more, the oldest first",
            description =
                    "Nobody asks after them. Once their provider is configured again, beside the one that takes new"
                            + " payments, they go on by themselves.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<StrandedAnswer> list(@Valid @BeanParam PageRequest page) {
        return pages.read(
                        "stranded payments",
                        page,
                        (after, limit) -> stranded.list(after.map(StrandedPaymentsResource::place), limit),
                        found -> Position.of(
                                found.payment().createdAt(), found.payment().paymentId()))
                .map(StrandedAnswer::of);
    }

    private static Payments.Place place(Position position) {
        return new Payments.Place(position.instant(0), position.text(1));
    }

    /** @param providerId how the provider calls it; absent where its answer never came */
    @Schema(name = "StrandedPayment")
    record StrandedAnswer(
            @Schema(examples = "PAY-7KQ2-9XNM") String paymentId,
            @Schema(examples = "A-7KQ2-9XNM") String accountId,
            PaymentStatus status,
            @Schema(examples = "GOV_UK_PAY") String provider,
            @Schema(examples = "bb0a272c8eaf468db3xfae5e0d") Optional<String> providerId,
            WireMoney amount,
            List<String> chargeIds,
            Instant createdAt,
            List<OpenRefund> refunds) {

        static StrandedAnswer of(ShowStrandedPayments.Stranded stranded) {
            Payment payment = stranded.payment();
            return new StrandedAnswer(
                    payment.paymentId(),
                    payment.accountId(),
                    payment.status(),
                    payment.provider(),
                    payment.providerId(),
                    WireMoney.of(payment.amount()),
                    payment.chargeIds(),
                    payment.createdAt(),
                    stranded.refunds().stream().map(OpenRefund::of).toList());
        }
    }

    /** Money of the payment that has not arrived back yet. */
    @Schema(name = "OpenRefund")
    record OpenRefund(
            @Schema(examples = "R-7KQ2-9XNM") String refundId,

            @Schema(examples = "C-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String chargeId,

            RefundStatus status,
            WireMoney amount) {

        static OpenRefund of(Refund refund) {
            return new OpenRefund(refund.refundId(), refund.chargeId(), refund.status(), WireMoney.of(refund.amount()));
        }
    }
}
