package uk.kerbside.enforcement.bundle.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class BundlesResourceTest {
    private static final String NOTICES = Tokens.of("notices", Roles.NOTICE_PROCESSING);
    private static final String REASON = "Źle wpisałem znak: «2», nie Z.";

    private final Handheld eddie = Handheld.of("eddie");
    private String vrm;
    private String checkId;

    @BeforeEach
    void a_check_that_was_corrected_and_made_again_when_a_right_had_come_late() {
        Handheld.awaitFresh();
        vrm = Council.freshMark();
        checkId = eddie.check(vrm)
                .body("outcome", equalTo("NOTHING_KNOWN"))
                .extract()
                .path("checkId");
        ARight.of(vrm).publish();
        eddie.await("COVERED", vrm);
        post("/corrections", Map.of("vrm", "AB12CDE", "reason", REASON));
        post("/rechecks", Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get("/receipt", NOTICES).statusCode() == 200);
    }

    @Test
    void the_bundle_has_all_there_is_of_a_check() {
        Response receipt = get("/receipt", NOTICES);

        get("/bundle", NOTICES)
                .then()
                .statusCode(200)
                .body("check.record.checkId", equalTo(checkId))
                .body("check.record.question.vrm", equalTo(vrm))
                .body("check.record.answer.outcome", equalTo("NOTHING_KNOWN"))
                .body("check.evidence.leaf", equalTo(receipt.path("leaf")))
                .body("receipt.statement", equalTo(receipt.path("statement")))
                .body("corrections.record.reason", contains(REASON))
                .body("rechecks.record.answer.outcome", contains("COVERED"))
                .body("rechecks.record.again.checkId", contains(checkId))
                .body("place.code", equalTo(Council.ZONE))
                .body("place.trafficOrder", not(equalTo("")))
                .body("knownThen", hasSize(0))
                .body("knownNow.standing", contains("LIVE"));
    }

    @Test
    void the_document_to_print_says_the_same_with_every_letter() throws IOException {
        Response pdf = get("/bundle.pdf", NOTICES);

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.contentType()).startsWith("application/pdf");
        assertThat(pdf.header("Content-Disposition")).contains("check-" + checkId + ".pdf");
        String text = text(pdf.asByteArray());
        assertThat(text)
                .contains("Evidence of a parking check", "Mark as read", vrm, "NOTHING_KNOWN")
                .contains("No right of this mark was known.", "Corrected on", "Źle wpisałem znak: «2», nie Z.")
                .contains("Made again on", "COVERED")
                .contains(get("/receipt", NOTICES).<String>path("leaf"));
    }

    @Test
    void bundles_are_for_those_who_decide_on_challenges() {
        for (String path : new String[] {"/bundle", "/bundle.pdf"}) {
            assertThat(get(path, Tokens.of("elena", Roles.ENFORCEMENT_SUPERVISOR))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(path, Tokens.of("anna", Roles.AUDITOR)).statusCode()).isEqualTo(200);
            assertThat(get(path, Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER)).statusCode())
                    .isEqualTo(403);
            assertThat(get(path, Tokens.of("rita", Roles.CUSTOMER)).statusCode())
                    .isEqualTo(403);
            given().get("/v1/checks/" + checkId + path).then().statusCode(401);
            given().auth()
                    .oauth2(NOTICES)
                    .get("/v1/checks/" + Ids.uuid7() + path)
                    .then()
                    .statusCode(404)
                    .contentType(containsString("problem+json"));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page : IntStream.rangeClosed(1, reader.getNumberOfPages()).toArray()) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        return text.toString().lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private void post(String path, Map<String, String> body) {
        given().auth()
                .oauth2(Tokens.of("eddie", Roles.ENFORCEMENT_OFFICER))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/checks/" + checkId + path)
                .then()
                .statusCode(200);
    }

    private Response get(String path, String token) {
        return given().auth().oauth2(token).get("/v1/checks/" + checkId + path);
    }
}
