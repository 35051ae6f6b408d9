package uk.kerbside.visitor.book.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import uk.kerbside.kit.etag.ETags;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.visitor.book.BookPurchase;
import uk.kerbside.visitor.book.BookPurchases;
import uk.kerbside.visitor.book.OrderBooks;
import uk.kerbside.visitor.book.PurchaseStatus;

/** Ordering books and seeing what became of it. Customers for themselves, staff on a customer's behalf. */
@Path("/v1/book-purchases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.CUSTOMER,
    Roles.PERMIT_OFFICER,
    Roles.PERMIT_SUPERVISOR,
    Roles.HELPLINE_AGENT,
    Roles.HELPLINE_SUPERVISOR,
    Roles.CONTACT_CENTRE
})
@Tag(name = "Book purchases", description = "Orders of books of visitor credit")
class PurchasesResource {
    /** What a trusted person needs to spend the holder's money. */
    private static final String SCOPE = "books";

    private final OrderBooks orderBooks;
    private final BookPurchases purchases;
    private final CurrentActor currentActor;
    private final Pages pages;

    PurchasesResource(OrderBooks orderBooks, BookPurchases purchases, CurrentActor currentActor, Pages pages) {
        this.orderBooks = orderBooks;
        this.purchases = purchases;
        this.currentActor = currentActor;
        this.pages = pages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @NeedsVerification(VerificationLevel.FULL)
    @Operation(
            operationId = "orderBooks",
            summary = "Orders books of visitor credit and raises the charge for them",
            description =
                    "The order holds its books and its price until payableUntil; the credit can be used as soon as"
                            + " the charge is paid in accounts. A trusted person needs the scope \"books\".")
    @APIResponse(
            responseCode = "409",
            description = "ALLOWANCE_USED, NO_PROPERTY, NOT_IN_A_ZONE, RESIDENCY_NOT_PROVED,"
                    + " VISITOR_PERMITS_NOT_OFFERED")
    @APIResponseSchema(value = PurchaseAnswer.class, responseCode = "201")
    public Response order(@NotNull @Valid OrderRequest request) {
        currentActor.requireScope(SCOPE);
        BookPurchase purchase = orderBooks.order(currentActor.accountId(), request.books());
        return answer(Response.created(URI.create("/v1/book-purchases/" + purchase.purchaseId())), purchase);
    }

    @GET
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "listBookPurchases", summary = "The account's orders of books, the latest first")
    public Page<PurchaseAnswer> list(@Valid @BeanParam PageRequest page) {
        currentActor.requireScope(SCOPE);
        String accountId = currentActor.accountId();
        return pages.read(
                        "book purchases of " + accountId,
                        page,
                        (after, limit) -> purchases.list(accountId, after.map(PurchasesResource::position), limit),
                        purchase -> Position.of(purchase.orderedAt(), purchase.purchaseId()))
                .map(PurchaseAnswer::of);
    }

    @GET
    @Path("/{purchaseId}")
    @NeedsVerification(VerificationLevel.BASIC)
    @Operation(operationId = "getBookPurchase", summary = "What became of an order of books")
    @APIResponseSchema(value = PurchaseAnswer.class, responseCode = "200")
    public Response purchase(@PathParam("purchaseId") @Schema(examples = "B-7KQ2-9XNM") String purchaseId) {
        BookPurchase purchase = purchases
                .find(purchaseId)
                .filter(found -> currentActor.mayReach(found.accountId(), SCOPE))
                .orElseThrow(() -> new NotFoundException("There is no purchase " + purchaseId + "."));
        return answer(Response.ok(), purchase);
    }

    private static BookPurchases.PurchasePosition position(Position position) {
        return new BookPurchases.PurchasePosition(position.instant(0), position.text(1));
    }

    private static Response answer(Response.ResponseBuilder response, BookPurchase purchase) {
        return response.entity(PurchaseAnswer.of(purchase))
                .tag(ETags.of(purchase.version()))
                .build();
    }

    /** @param books how many; the bound only catches slips, the household's cap is the council's */
    record OrderRequest(
            @NotNull @Min(1) @Max(1000) @Schema(examples = "1", description = "How many books")
            Integer books) {}

    record PurchaseAnswer(
            @Schema(examples = "B-7KQ2-9XNM") String purchaseId,
            PurchaseStatus status,
            @Schema(examples = "1") int books,

            @Schema(examples = "10", description = "Units of credit the books hold together")
            int units,

            WireMoney price,

            @Schema(
                    examples = "C-019a0b52-7c11-7d3e-8a44-5d2f1c9e7b60",
                    description = "The charge in accounts; nothing is to be paid when the price is nothing")
            String chargeId,

            @Schema(examples = "2026-11-24T09:30:00Z") Instant orderedAt,
            @Schema(examples = "2026-12-24T09:30:00Z") Instant payableUntil,

            @Schema(examples = "2026-11-24T09:31:12Z", description = "When it was bought, or came to nothing")
            Optional<Instant> settledAt) {

        static PurchaseAnswer of(BookPurchase purchase) {
            return new PurchaseAnswer(
                    purchase.purchaseId(),
                    purchase.status(),
                    purchase.books(),
                    purchase.units(),
                    WireMoney.of(purchase.price()),
                    purchase.chargeId(),
                    purchase.orderedAt(),
                    purchase.payableUntil(),
                    purchase.settledAt());
        }
    }
}
