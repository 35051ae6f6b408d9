package uk.kerbside.accounts.sandbox.rest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.kerbside.accounts.sandbox.Decision;
import uk.kerbside.accounts.sandbox.Sandbox;
import uk.kerbside.accounts.sandbox.SandboxPayment;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.problem.InvalidRequestException;

/** The sandbox's page. Whoever has the address may decide, as with a real provider's page. */
@Path("/sandbox/card-payments/{token}")
@PermitAll
@Tag(name = "Sandbox", description = "The page on which demonstrations pay; takes no money")
class CardPageResource {
    private final Sandbox sandbox;
    private final ConfirmationsResource confirmations;
    private final Template page;

    CardPageResource(
            Sandbox sandbox, ConfirmationsResource confirmations, @Location("sandbox-card-page.html") Template page) {
        this.sandbox = sandbox;
        this.confirmations = confirmations;
        this.page = page;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showSandboxPage", summary = "A page that asks for no card and takes no money")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such payment, or no sandbox")
    public Response show(@PathParam("token") @Size(max = 64) String token) {
        SandboxPayment payment = sandbox.get(token);
        String html = page.data("amount", pounds(payment.amount()))
                .data("description", payment.description())
                .data("reference", payment.paymentId())
                .data("decided", payment.decision().isPresent())
                .data("returnUrl", payment.returnUrl().toString())
                .render();
        return Response.ok(html)
                .header("Content-Security-Policy", policy(payment))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "decideSandboxPayment",
            summary = "Pays or declines, and goes back to where the customer came from",
            description = "The first decision counts; a repeat only goes back.")
    @APIResponse(responseCode = "303", description = "Back to the return URL, whatever was decided")
    @APIResponse(responseCode = "400", description = "INVALID_VALUE: neither pay nor decline")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such payment, or no sandbox")
    public Response decide(
            @PathParam("token") @Size(max = 64) String token,
            @FormParam("decision") @Size(max = 20) @Schema(examples = "pay") String decision)
            throws IOException {
        SandboxPayment payment = sandbox.decide(token, read(decision));
        confirmations.deliver(
                new Confirmation(payment.paymentId(), payment.decision().orElseThrow()));
        return Response.seeOther(payment.returnUrl()).build();
    }

    private static Decision read(String typed) {
        return Arrays.stream(Decision.values())
                .filter(decision -> decision.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("/decision", "is neither pay nor decline"));
    }

    /** Browsers hold a form to this also where it is sent on to. */
    private static String policy(SandboxPayment payment) {
        URI back = payment.returnUrl();
        String origin = back.getScheme() + "://" + back.getRawAuthority();
        return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'self' " + origin;
    }

    private static String pounds(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        return money.currency().getCurrencyCode() + " " + BigDecimal.valueOf(money.minor(), digits);
    }
}
