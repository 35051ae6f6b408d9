package uk.kerbside.enforcement.chain;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.enforcement.Camera;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.events.EventJson;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class ReceiptTest {
    private static final String AUDITOR = Tokens.of("anna", Roles.AUDITOR);

    @Inject
    MovableClock clock;

    @Inject
    AChain chains;

    private final Handheld eddie = Handheld.of("eddie");
    private String vrm;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
        vrm = Council.freshMark();
    }

    @Test
    void whoever_has_the_receipt_of_a_check_can_prove_it_without_the_service() throws Exception {
        ValidatableResponse check = eddie.check(vrm);
        String id = check.extract().path("checkId");

        Response answer = receipt("/v1/checks/" + id);

        Receipt receipt = EventJson.mapper().readValue(answer.asString(), Receipt.class);
        assertThat(receipt.kind()).isEqualTo(EntryKind.CHECK);
        assertThat(EventJson.mapper()
                        .readTree(receipt.content())
                        .at("/answer/vrm")
                        .asText())
                .isEqualTo(vrm);
        Checkpoint checkpoint =
                Checkpoint.of(receipt.statement(), Base64.getDecoder().decode(receipt.signature()));
        Leaf leaf = new Leaf(
                receipt.kind(),
                UUID.fromString(id),
                Base64.getDecoder().decode(receipt.salt()),
                receipt.content(),
                new byte[0]);
        Checkpoint.Statement said = checkpoint.statement();
        assertThat(leaf.hash()).hasToString(check.extract().path("evidence.leaf"));
        assertThat(said.chain()).hasToString(check.extract().path("evidence.chain"));
        assertThat(MerkleTree.rootOf(
                        leaf.hash(),
                        check.extract().<Integer>path("evidence.sequence") - said.first(),
                        said.size(),
                        receipt.path().stream().map(Hash::parse).toList()))
                .hasToString(said.root());
        String key = given().auth()
                .oauth2(AUDITOR)
                .get("/v1/evidence-chains/" + said.sealedBy())
                .path("publicKey");
        assertThat(checkpoint.isSignedBy(Base64.getDecoder().decode(key))).isTrue();
        assertThat(receipt.publicKey()).isEqualTo(key);
        verify(answer.asString())
                .statusCode(200)
                .body("chainId", equalTo(said.chain().toString()));
    }

    @Test
    @Tag("E-6")
    void the_receipt_of_a_batch_proves_every_read_in_it() {
        Map<String, Object> batch = Camera.batch(Camera.read(vrm, clock.instant()));
        Camera.of("eddie").ask(batch).statusCode(200);

        Response answer = receipt("/v1/check-batches/" + batch.get("batchId"));

        verify(answer.asString()).statusCode(200);
        verify(answer.asString().replaceFirst("\"attachment\":\"K", "\"attachment\":\"L"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/content"));
    }

    @ParameterizedTest
    @CsvSource({
        "content, /content",
        "salt, /content",
        "leaf, /path",
        "path, /path",
        "statement, /signature",
        "signature, /signature",
        "publicKey, /publicKey",
        "chain, /path",
        "sequence, /path",
        "attachment, /content",
    })
    void a_tampered_receipt_does_not_hold_and_says_where(String field, String pointer) throws Exception {
        String id = eddie.check(vrm).extract().path("checkId");
        eddie.check(Council.freshMark());
        Map<String, Object> receipt = read(receipt("/v1/checks/" + id).asString());

        receipt.put(field, otherThan(receipt.get(field)));

        verify(EventJson.mapper().writeValueAsString(receipt))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("RECEIPT_DOES_NOT_HOLD"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_receipt_of_what_is_gone_since_does_not_hold() throws Exception {
        String id = eddie.check(vrm).extract().path("checkId");
        Map<String, Object> receipt = read(receipt("/v1/checks/" + id).asString());
        UUID chain = UUID.fromString((String) receipt.get("chain"));
        String place = " where chain_id = $ and sequence = " + receipt.get("sequence");

        chains.tamper(chain, "update evidence_entry set leaf = sha256('x')" + place);
        verify(EventJson.mapper().writeValueAsString(receipt))
                .statusCode(400)
                .body("errors.pointer", hasItem("/sequence"));

        chains.tamper(chain, "update evidence_entry set leaf = '\\x" + receipt.get("leaf") + "'" + place);
        verify(EventJson.mapper().writeValueAsString(receipt)).statusCode(200);
    }

    @Test
    void what_is_no_receipt_at_all_is_refused() {
        verify("{}").statusCode(400).body("code", equalTo("INVALID_VALUE"));
        Map<String, Object> nonsense = new HashMap<>(Map.of(
                "kind", "CHECK",
                "recordId", Ids.uuid7(),
                "chain", Ids.uuid7(),
                "sequence", 0,
                "salt", "not base 64!",
                "content", "{}",
                "attachment", "",
                "leaf", "no hash",
                "path", List.of("neither")));
        nonsense.put("statement", "{\"chain\": 7}");
        nonsense.put("signature", "?");
        nonsense.put("publicKey", "?");
        given().auth()
                .oauth2(AUDITOR)
                .contentType(ContentType.JSON)
                .body(nonsense)
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(400)
                .body("code", equalTo("RECEIPT_DOES_NOT_HOLD"));
    }

    @Test
    void a_receipt_is_for_whoever_may_see_the_check() {
        String path = "/v1/checks/" + eddie.check(vrm).extract().path("checkId") + "/receipt";
        receipt(path.replace("/receipt", ""));

        get(path, Tokens.of("edwina", Roles.ENFORCEMENT_OFFICER)).then().statusCode(404);
        get(path, Tokens.of("elena", Roles.ENFORCEMENT_SUPERVISOR)).then().statusCode(200);
        get(path, Tokens.of("rita", Roles.CUSTOMER)).then().statusCode(403);
        given().get(path).then().statusCode(401);
        get("/v1/checks/" + Ids.uuid7() + "/receipt", AUDITOR).then().statusCode(404);
    }

    private Object otherThan(Object value) {
        return switch (value) {
            case Integer number -> number + 1;
            case List<?> path -> path.isEmpty() ? List.of("00".repeat(32)) : path.subList(1, path.size());
            case String text when text.isEmpty() -> "AAAA";
            case String text when text.length() == 36 -> Ids.uuid7().toString();
            case String text when text.startsWith("{") -> text.replaceFirst("\\{", "{ ");
            case String text -> (text.startsWith("a") ? "b" : text.startsWith("M") ? "N" : "a") + text.substring(1);
            default -> throw new IllegalArgumentException(value.toString());
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) throws Exception {
        return EventJson.mapper().readValue(json, Map.class);
    }

    /** It takes a second or two until it is there; until then the answer is that it is not sealed yet. */
    private Response receipt(String record) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .until(() -> get(record + "/receipt", AUDITOR), answer -> {
                    if (answer.statusCode() == 409) {
                        assertThat(answer.<String>path("code")).isEqualTo("NOT_SEALED_YET");
                        assertThat(answer.header("Retry-After")).isEqualTo("1");
                        return false;
                    }
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
                    return true;
                });
    }

    private static Response get(String path, String token) {
        return given().auth().oauth2(token).get(path);
    }

    private static ValidatableResponse verify(String receipt) {
        return given().auth()
                .oauth2(AUDITOR)
                .contentType(ContentType.JSON)
                .body(receipt.getBytes(StandardCharsets.UTF_8))
                .post("/v1/receipt-verifications")
                .then();
    }
}
