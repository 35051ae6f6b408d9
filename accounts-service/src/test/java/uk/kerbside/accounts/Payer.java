package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** How a customer pays on the sandbox's page, as their browser would. */
public final class Payer {
    public static final String RETURN = "http://localhost:3000/paid";

    private Payer() {}

    public static Map<String, Object> basket(String... chargeIds) {
        return Map.of("chargeIds", List.of(chargeIds), "returnUrl", RETURN);
    }

    /** Begins to pay. */
    public static Response begin(Customer customer, String... chargeIds) {
        return customer.post("/v1/payments", basket(chargeIds));
    }

    /** Decides on the page: {@code pay} or {@code decline}. */
    public static Response decide(String nextUrl, String decision) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("decision=" + decision)
                .post(URI.create(nextUrl));
    }

    /** Pays from beginning to end; answers the payment's id. */
    public static String pays(Customer customer, String... chargeIds) {
        Response begun = begin(customer, chargeIds);
        begun.then().statusCode(201);
        decide(begun.path("nextUrl"), "pay").then().statusCode(303);
        return begun.path("paymentId");
    }
}
