package uk.kerbside.permits.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.kerbside.events.accounts.AccountKind;

/** An organisation that sponsors people, over HTTP. */
public final class Sponsoring {
    private final Person organisation;

    /** An organisation with a quota for a type. */
    public Sponsoring(String permitType, int most) {
        organisation = Person.newcomer().with(AccountKind.ORGANISATION).published();
        quota(permitType, most).statusCode(200);
    }

    public Person organisation() {
        return organisation;
    }

    public ValidatableResponse quota(String permitType, Integer most) {
        Map<String, Object> body =
                new HashMap<>(Map.of("organisation", organisation.accountId(), "permitType", permitType));
        if (most != null) {
            body.put("most", most);
        }
        return Reviewing.supervisor("sue")
                .header("Kerbside-Seen", organisation.seen())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sponsor-quotas")
                .then();
    }

    public Response invite(String permitType, String reference) {
        return keyed(organisation)
                .body(Map.of("permitType", permitType, "reference", reference))
                .post("/v1/sponsored-people");
    }

    /** Invites somebody, who takes it up; answers the sponsorship. */
    public String sponsors(Person person, String permitType) {
        Response invited =
                invite(permitType, "staff-" + UUID.randomUUID().toString().substring(0, 8));
        takesUp(person, invited.path("code")).then().statusCode(201);
        return invited.path("person.sponsorshipId");
    }

    public static Response takesUp(Person person, String code) {
        return keyed(person).body(Map.of("code", code)).post("/v1/sponsorships");
    }

    /** The staff list as the organisation sees it. */
    public ValidatableResponse list() {
        return organisation.request().get("/v1/sponsored-people").then().statusCode(200);
    }

    public Response step(String sponsorshipId, String step, Object body) {
        String etag = list().extract().path("items.find { it.sponsorshipId == '" + sponsorshipId + "' }.etag");
        return keyed(organisation)
                .header("If-Match", etag == null ? "\"0\"" : etag)
                .body(body)
                .post("/v1/sponsored-people/" + sponsorshipId + "/" + step);
    }

    /** A permit type for NHS staff that costs 60.00 a year, asked of whoever sponsors them, and given back as a resident's. */
    public static ObjectNode paidBySponsor(String code, boolean sponsored) {
        ObjectNode type = Supervising.copyOf("NHS_ICB", code, "2027-03-01");
        ObjectNode rules = Catalogue.version(type);
        rules.put("free", false);
        ((ObjectNode) rules.path("eligibility")).put("sponsored", sponsored);
        ObjectNode prices = rules.putObject("prices");
        prices.putArray("cells")
                .addObject()
                .putObject("amount")
                .put("amount", 6000)
                .put("currency", "GBP");
        prices.put("perVehicle", false);
        prices.putArray("reductions");
        prices.put("payer", "SPONSOR");
        ObjectNode refund = rules.putObject("refund");
        refund.putObject("fee").put("amount", 1000).put("currency", "GBP");
        refund.putObject("minimum").put("amount", 500).put("currency", "GBP");
        return type;
    }

    /** The same for staff who live in a zone, for the zone of their home; the second of a household costs 90.00. */
    public static ObjectNode paidBySponsorAtHome(String code) {
        ObjectNode type = paidBySponsor(code, true);
        ObjectNode rules = Catalogue.version(type);
        ((ObjectNode) rules.path("eligibility")).put("property", "IN_ZONE").put("residency", true);
        ((ObjectNode) rules.path("confers")).put("placeRule", "OWN_ZONE");
        rules.putArray("limits").addObject().put("scope", "HOUSEHOLD").put("most", 2);
        ArrayNode cells = ((ObjectNode) rules.path("prices")).putArray("cells");
        for (int position = 1; position <= 2; position++) {
            cells.addObject()
                    .put("position", position)
                    .putObject("amount")
                    .put("amount", 3000 + 3000 * position)
                    .put("currency", "GBP");
        }
        return type;
    }

    private static RequestSpecification keyed(Person person) {
        return person.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
