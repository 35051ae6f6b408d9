package uk.kerbside.visitor;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import uk.kerbside.kit.actor.VerificationLevel;

/** A resident with a book, and a visit of a mark of its own under way. */
final class VisitedHome {
    private final Resident resident = Resident.in(Council.ALWAYS);
    private final Response purchase = Visitor.buy(resident, 1);
    private final Response visit = Visitor.start(resident, Visitor.newMark(), 1);
    private final String before = visitsAndBooks();

    String visitsAndBooks() {
        return Visitor.reading(resident.token()).get("/v1/visits").asString()
                + Visitor.reading(resident.token()).get("/v1/book-purchases").asString();
    }

    String addressOf(String path) {
        return path.replace("{visitId}", visit.<String>path("visitId"))
                .replace("{purchaseId}", purchase.<String>path("purchaseId"));
    }

    String pass(String agent, VerificationLevel level) {
        return HelplineKey.pass(agent, resident.accountId(), level);
    }

    Resident resident() {
        return resident;
    }

    Response visit() {
        return visit;
    }

    /** What they had booked and bought when the test began. */
    String before() {
        return before;
    }

    /** Somebody who acts for the resident. */
    RequestSpecification onBehalf(String token) {
        return given().auth().oauth2(token).header("Kerbside-On-Behalf-Of", resident.accountId());
    }
}
