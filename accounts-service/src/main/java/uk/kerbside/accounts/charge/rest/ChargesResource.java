package uk.kerbside.accounts.charge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.audit.AccountReads;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.accounts.charge.Charge;
import uk.kerbside.accounts.charge.ChargeStatus;
import uk.kerbside.accounts.charge.Charges;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.NeedsVerification;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;

/** What an account is asked to pay. */
@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@NeedsVerification(VerificationLevel.BASIC)
@Tag(name = "Charges", description = "What an account is asked to pay, from all services")
class ChargesResource {
    /** What a trusted person must be trusted with. */
    private static final String SCOPE = "payments";

    private final Charges charges;
    private final AccountReads reads;
    private final CurrentActor currentActor;
    private final Pages pages;

    ChargesResource(Charges charges, AccountReads reads, CurrentActor currentActor, Pages pages) {
        this.charges = charges;
        this.reads = reads;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "listCharges", summary = "The account's charges, the latest first")
    @APIResponse(responseCode = "409", description = "NO_ACCOUNT, ACCOUNT_NOT_CHOSEN")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ChargeAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(SCOPE);
        String accountId = currentActor.accountId();
        reads.writeDown(ReadAction.LIST_CHARGES, accountId);
        return pages.read(
                        "charges of " + accountId,
                        page,
                        (after, limit) -> charges.list(
                                accountId, after.map(ChargesResource::place).orElse(Charges.Place.START), limit),
                        charge -> Position.of(charge.terms().orElseThrow().raisedAt(), charge.chargeId()))
                .map(ChargeAnswer::of);
    }

    @GET
    @Path("/{chargeId}")
    @Operation(operationId = "getCharge", summary = "One charge and what became of it")
    @APIResponseSchema(value = ChargeAnswer.class, responseCode = "200")
    public Response get(@PathParam("chargeId") @Size(max = 64) String chargeId) {
        Charge charge = charges.find(chargeId)
                .filter(found -> found.terms().isPresent() && currentActor.mayReach(found.accountId(), SCOPE))
                .orElseThrow(() -> new NotFoundException("There is no charge " + chargeId + "."));
        reads.writeDown(ReadAction.LIST_CHARGES, charge.accountId());
        return Response.ok(ChargeAnswer.of(charge))
                .tag(ETags.of(charge.version()))
                .build();
    }

    private static Charges.Place place(Position position) {
        return new Charges.Place(position.instant(0), position.text(1));
    }

    /**
     * A charge.
     *
     * @param issuer the service that asks
     * @param reference of what is paid for, such as an application
     * @param paymentId the payment that runs, or that paid it
     */
    record ChargeAnswer(
            @Schema(examples = "C-0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b")
            String chargeId,

            ChargeStatus status,
            @Schema(examples = "permits") String issuer,
            @Schema(examples = "P-7KQ2-9XNM") String reference,
            @Schema(examples = "Resident permit, 12 months") String description,
            @Schema(examples = "RESIDENT") String typeCode,
            WireMoney amount,
            Instant raisedAt,

            @Schema(description = "Until when the price is held, exclusive")
            Instant payableUntil,

            Optional<String> paymentId,
            Optional<Instant> paidAt,
            Optional<Instant> withdrawnAt,
            Optional<Instant> refundedAt,

            @Schema(description = "Paid, and not the council's yet: it may have to be given back whole")
            boolean held) {

        static ChargeAnswer of(Charge charge) {
            Charge.Terms terms = charge.terms().orElseThrow();
            return new ChargeAnswer(
                    charge.chargeId(),
                    charge.status(),
                    terms.issuer(),
                    terms.reference(),
                    terms.description(),
                    terms.typeCode(),
                    WireMoney.of(terms.amount()),
                    terms.raisedAt(),
                    terms.payableUntil(),
                    charge.paymentId(),
                    charge.paidAt(),
                    charge.withdrawnAt(),
                    charge.refundedAt(),
                    charge.held());
        }
    }
}
