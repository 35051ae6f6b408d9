package uk.kerbside.visitor.book.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.idempotency.Idempotent;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.visitor.book.Allowance;
import uk.kerbside.visitor.book.BookPurchase;
import uk.kerbside.visitor.book.BookPurchases;
import uk.kerbside.visitor.book.CreditLot;
import uk.kerbside.visitor.book.OrderBooks;
import uk.kerbside.visitor.book.PurchaseStatus;
import uk.kerbside.visitor.book.ShowAllowance;

/** Buying visitor credit. Customers for themselves, staff on a customer's behalf. */
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
@Tag(name = "Books", description = "Allowance of a household and books of visitor credit")
class BooksResource {
    private final OrderBooks orderBooks;
    private final ShowAllowance showAllowance;
    private final BookPurchases purchases;
    private final CurrentActor currentActor;

    BooksResource(
            OrderBooks orderBooks, ShowAllowance showAllowance, BookPurchases purchases, CurrentActor currentActor) {
        this.orderBooks = orderBooks;
        this.showAllowance = showAllowance;
        this.purchases = purchases;
        this.currentActor = currentActor;
    }

    @GET
    @Path("/allowance")
    @Operation(operationId = "getAllowance", summary = "What the household may still buy and use")
    @APIResponse(
            responseCode = "409",
            description = "NO_PROPERTY, NOT_IN_A_ZONE, RESIDENCY_NOT_PROVED, VISITOR_PERMITS_NOT_OFFERED")
    @APIResponseSchema(value = AllowanceAnswer.class, responseCode = "200")
    public AllowanceAnswer allowance() {
        return AllowanceAnswer.of(showAllowance.of(currentActor.accountId()));
    }

    @GET
    @Path("/books")
    @Operation(operationId = "listBooks", summary = "Credit that is still good, the oldest expiry first")
    public BooksAnswer books() {
        return new BooksAnswer(showAllowance.lots(currentActor.accountId()).stream()
                .map(LotAnswer::of)
                .toList());
    }

    @POST
    @Path("/book-purchases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "orderBooks",
            summary = "Orders books of visitor credit and raises the charge for them",
            description = "The books are held for 30 days and can be used as soon as the charge is paid in accounts.")
    @APIResponse(
            responseCode = "409",
            description = "ALLOWANCE_USED, NO_PROPERTY, NOT_IN_A_ZONE, RESIDENCY_NOT_PROVED,"
                    + " VISITOR_PERMITS_NOT_OFFERED")
    @APIResponseSchema(value = PurchaseAnswer.class, responseCode = "201")
    public Response order(@NotNull @Valid OrderRequest request) {
        BookPurchase purchase = orderBooks.order(currentActor.accountId(), request.books());
        return Response.created(URI.create("/v1/book-purchases/" + purchase.purchaseId()))
                .entity(PurchaseAnswer.of(purchase))
                .build();
    }

    @GET
    @Path("/book-purchases/{purchaseId}")
    @Operation(operationId = "getBookPurchase", summary = "What became of an order of books")
    public PurchaseAnswer purchase(@PathParam("purchaseId") String purchaseId) {
        return purchases
                .find(purchaseId)
                .filter(purchase -> currentActor.mayReach(purchase.accountId()))
                .map(PurchaseAnswer::of)
                .orElseThrow(() -> new NotFoundException("There is no purchase " + purchaseId + "."));
    }

    /** @param books how many books of ten units */
    record OrderRequest(
            @NotNull @Min(1) @Max(100) @Schema(examples = "1", description = "How many books")
            Integer books) {}

    record AllowanceAnswer(
            @Schema(examples = "SQ1") String zone,
            int booksAllowed,
            int booksHad,
            int booksLeft,
            int unitsLeft,
            Optional<Instant> nextExpiry,
            WireMoney bookPrice,
            int unitsPerBook,
            int visitsAtOnce) {

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

    record BooksAnswer(List<LotAnswer> items) {}

    record LotAnswer(String purchaseId, int units, int unitsLeft, Instant boughtAt, Instant validUntil) {
        static LotAnswer of(CreditLot lot) {
            return new LotAnswer(lot.lotId(), lot.units(), lot.unitsLeft(), lot.boughtAt(), lot.validUntil());
        }
    }

    record PurchaseAnswer(
            @Schema(examples = "B-7KQ2-9XNM") String purchaseId,
            PurchaseStatus status,
            int books,
            int units,
            WireMoney price,

            @Schema(description = "Pay this charge in accounts")
            String chargeId,

            Instant orderedAt,
            Instant payableUntil,
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
