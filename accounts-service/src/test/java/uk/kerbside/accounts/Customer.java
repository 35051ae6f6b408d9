package uk.kerbside.accounts;

import static io.restassured.RestAssured.given;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.testkit.Tokens;

/** Somebody with a login of their own who uses the service over HTTP. */
public final class Customer {
    private final String subject;
    private String accountId;

    private Customer(String subject) {
        this.subject = subject;
    }

    /** A login nobody has used. */
    public static Customer stranger() {
        return new Customer("rita-" + UUID.randomUUID());
    }

    /** Somebody with an account. */
    public static Customer withAccount() {
        Customer customer = stranger();
        customer.accountId = customer.post("/v1/accounts", aPerson())
                .then()
                .statusCode(201)
                .extract()
                .path("accountId");
        return customer;
    }

    /** Somebody with an account who has chosen where they live. */
    public static Customer livingAt(Council.Home home) {
        Customer customer = withAccount();
        customer.moveTo(home).then().statusCode(200);
        return customer;
    }

    /** Somebody without an account of their own whom a holder trusts with these things. */
    public static Customer trustedBy(String accountId, String... scopes) {
        Customer customer = stranger();
        customer.becomesTrustedBy(accountId, scopes);
        return customer;
    }

    /** A holder trusts them with these things. */
    public void becomesTrustedBy(String holder, String... scopes) {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("insert into account_member (account_id, subject, role, scopes, member_id)"
                        + " values (:account, :login, 'TRUSTED', :scopes, :member)")
                .setParameter("account", holder)
                .setParameter("login", subject)
                .setParameter("scopes", String.join(" ", scopes))
                .setParameter("member", "MB-" + UUID.randomUUID())
                .executeUpdate());
    }

    public static Map<String, Object> aPerson() {
        return Map.of(
                "kind", "PERSON",
                "name", "Rita Resident",
                "email", "rita.resident@example.org",
                "phone", "07700 900123",
                "preferredChannel", "EMAIL");
    }

    public String subject() {
        return subject;
    }

    public String accountId() {
        return accountId;
    }

    /** The address of the account, or of something of it. */
    public String own(String rest) {
        return "/v1/accounts/" + accountId + rest;
    }

    public Response moveTo(Council.Home home) {
        return put(own("/property"), etag(), Map.of("uprn", home.uprn()));
    }

    public Response prove(String reference) {
        return post(own("/residency-proofs"), Map.of("method", "COUNCIL_TAX", "reference", reference));
    }

    public String etag() {
        return get(own("")).then().statusCode(200).extract().header("ETag");
    }

    public Response get(String path) {
        return signedIn().get(path);
    }

    public Response post(String path, Map<String, ?> body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Response post(String path, String key, Map<String, ?> body) {
        return signedIn()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    public Response put(String path, String etag, Map<String, ?> body) {
        return signedIn()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    public Response delete(String path, String etag) {
        return signedIn().header("If-Match", etag).delete(path);
    }

    public RequestSpecification signedIn() {
        return given().auth().oauth2(Tokens.customer(subject));
    }
}
