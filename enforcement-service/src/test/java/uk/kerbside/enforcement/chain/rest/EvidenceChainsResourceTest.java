package uk.kerbside.enforcement.chain.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.chain.AChain;
import uk.kerbside.enforcement.chain.ChainFault;
import uk.kerbside.events.observations.EvidenceSealed;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-4")
class EvidenceChainsResourceTest {
    @Inject
    AChain chains;

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @Test
    void an_untouched_chain_is_sound() {
        UUID chain = chains.closed(3, 1, 5);

        verify(chain)
                .body("isSound", equalTo(true))
                .body("checkpoints", equalTo(4))
                .body("entries", equalTo(9))
                .body("unsealed", equalTo(0))
                .body("isClosed", equalTo(true))
                .body("faults", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void a_chain_that_is_not_closed_is_sound_as_far_as_it_goes_and_says_what_waits() {
        UUID chain = chains.open(3);
        chains.bring(chain, 3, 2);

        verify(chain)
                .body("isSound", equalTo(true))
                .body("checkpoints", equalTo(1))
                .body("entries", equalTo(5))
                .body("unsealed", equalTo(2))
                .body("isClosed", equalTo(false));
    }

    /** A chain of two checkpoints, the entries 0 to 2 and 3 to 4, and a third that closes it. */
    static Stream<Arguments> whatCanBeDone() {
        String entry = " evidence_entry ";
        String checkpoint = " evidence_checkpoint ";
        return Stream.of(
                tampering(ChainFault.CONTENT_CHANGED, 0, "update" + entry + "set content = '{}' where sequence = 1"),
                tampering(ChainFault.ENTRY_MISSING, 1, "delete from" + entry + "where sequence = 4"),
                tampering(ChainFault.ENTRY_MISSING, 0, "delete from" + entry + "where sequence = 0"),
                // With a hash that fits what stands there now.
                tampering(ChainFault.ROOT_DIFFERS, 1, "update" + entry + """
                        set content = '{}', leaf = sha256('\\x00'::bytea || salt
                            || convert_to(kind || ' ' || record_id || E'\\n' || '{}', 'UTF8')) where sequence = 3"""),
                tampering(ChainFault.LINK_BROKEN, 2, "delete from" + checkpoint + "where number = 1"),
                tampering(ChainFault.SIGNATURE_WRONG, 1, "update" + checkpoint + """
                        set statement = replace(statement, '"number":1', '"number": 1') where number = 1"""),
                tampering(ChainFault.END_CUT_OFF, 2, "delete from" + checkpoint + "where number = 2"));
    }

    private static Arguments tampering(ChainFault fault, int checkpoint, String sql) {
        return Arguments.of(
                fault,
                checkpoint,
                sql.replace("where sequence", "where chain_id = $ and sequence")
                        .replace("where number", "where chain_id = $ and number"));
    }

    @ParameterizedTest
    @MethodSource("whatCanBeDone")
    void what_was_done_to_a_chain_is_found(ChainFault fault, int checkpoint, String sql) {
        UUID chain = chains.closed(3, 2);

        chains.tamper(chain, sql);

        ValidatableResponse found = verify(chain).body("isSound", equalTo(false));
        List<String> faults = found.extract().path("faults.findAll { it.checkpoint == " + checkpoint + " }.fault");
        assertThat(faults).contains(fault.name());
    }

    @Test
    void what_a_checkpoint_says_that_nobody_signed_leads_nowhere() {
        UUID chain = chains.closed(3, 2);

        chains.tamper(chain, """
                update evidence_checkpoint set statement = regexp_replace(statement, '"size":[0-9]+', '"size":9007199254740991')
                where chain_id = $ and number = 0""");
        chains.tamper(chain, """
                update evidence_checkpoint set statement = regexp_replace(statement, '"first":[0-9]+', '"first":9007199254740991')
                where chain_id = $ and number = 1""");

        verify(chain)
                .body(
                        "faults.collect { it.fault + ' ' + it.checkpoint }",
                        contains("SIGNATURE_WRONG 0", "SIGNATURE_WRONG 1", "LINK_BROKEN 1", "LINK_BROKEN 2"))
                .body("faults.sequence.findAll { it != null }", empty());
    }

    @Test
    void two_entries_that_changed_places_are_found() {
        UUID chain = chains.closed(3);

        chains.tamper(chain, "update evidence_entry set sequence = sequence + 900 where chain_id = $ and sequence < 2");
        chains.tamper(
                chain, "update evidence_entry set sequence = 901 - sequence where chain_id = $ and sequence >= 900");

        verify(chain).body("faults.fault", contains("ROOT_DIFFERS"));
    }

    @Test
    void an_end_that_was_cut_off_with_its_entries_is_missed_because_it_was_published() {
        UUID chain = chains.open(3, 2);

        chains.tamper(chain, "delete from evidence_checkpoint where chain_id = $ and number = 1");
        chains.tamper(chain, "delete from evidence_entry where chain_id = $ and sequence >= 3");

        verify(chain)
                .body("isSound", equalTo(false))
                .body("faults.fault", contains("END_CUT_OFF"))
                .body("faults[0].checkpoint", equalTo(1));
    }

    @Test
    void nothing_comes_after_the_end() {
        UUID chain = chains.closed(2);

        chains.bring(chain, 2, 1);

        verify(chain).body("faults.fault", contains("ENTRY_AFTER_THE_END")).body("faults[0].sequence", equalTo(2));
    }

    @Test
    void what_a_rule_removed_is_counted_and_no_fault_but_what_was_removed_without_one_is() {
        UUID chain = chains.closed(3);
        String removal = "update evidence_entry set content = null, salt = null, removed_at = now(), removed_by = ";

        chains.tamper(chain, removal + "'CHECKS_SHORT' where chain_id = $ and sequence = 1");
        verify(chain).body("isSound", equalTo(true)).body("removed", equalTo(1));

        String rule = "constraint what_is_removed_says_by_which_rule";
        chains.tamper(chain, "alter table evidence_entry drop " + rule);
        chains.tamper(chain, removal + "null where chain_id = $ and sequence = 2");
        verify(chain).body("faults.fault", contains("REMOVED_WITHOUT_RULE")).body("faults[0].sequence", equalTo(2));

        chains.tamper(chain, "update evidence_entry set removed_by = 'x' where chain_id = $ and sequence = 2");
        chains.tamper(
                chain,
                "alter table evidence_entry add " + rule + " check ("
                        + " (content is null) = (removed_by is not null) and (salt is null) = (content is null)"
                        + " and (removed_at is null) = (removed_by is null) and (attachment is null or content is not null))");
    }

    @Test
    void a_long_chain_is_gone_through_a_hundred_checkpoints_at_a_time() {
        UUID chain = chains.open(IntStream.generate(() -> 1).limit(102).toArray());
        chains.tamper(chain, "update evidence_entry set content = '{}' where chain_id = $ and sequence = 101");

        verify(chain)
                .body("isSound", equalTo(true))
                .body("checkpoints", equalTo(100))
                .body("next", equalTo(100));
        as(Roles.AUDITOR, "/v1/evidence-chains/" + chain + "/verification?from=100")
                .statusCode(200)
                .body("checkpoints", equalTo(2))
                .body("faults.fault", contains("CONTENT_CHANGED"))
                .body("faults[0].sequence", equalTo(101))
                .body("next", nullValue());
    }

    @Test
    void what_was_signed_is_published_as_it_is_and_listed() {
        UUID chain = chains.open(3, 2);

        EvidenceSealed published = Topics.awaitEvent(
                EvidenceSealed.class, chain.toString(), seal -> seal.statement().contains("\"number\":0"));
        ValidatableResponse list = as(Roles.AUDITOR, "/v1/evidence-chains/" + chain + "/checkpoints?limit=1")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].number", equalTo(0))
                .body("items[0].statement", equalTo(published.statement()))
                .body("items[0].signature", equalTo(published.signature()));
        as(
                        Roles.AUDITOR,
                        "/v1/evidence-chains/" + chain + "/checkpoints?limit=1&cursor="
                                + list.extract().path("next"))
                .body("items.number", contains(1))
                .body("next", nullValue());
    }

    @Test
    void the_chain_of_this_process_says_its_key() {
        Handheld.of("eddie").check(Council.freshMark());
        String chain = Handheld.of("eddie").check(Council.freshMark()).extract().path("evidence.chain");

        as(Roles.ENFORCEMENT_OFFICER, "/v1/evidence-chains/" + chain)
                .statusCode(200)
                .body("publicKey", notNullValue())
                .body("openedAt", notNullValue());
        as(Roles.AUDITOR, "/v1/evidence-chains?limit=200")
                .statusCode(200)
                .body("items.chainId.contains('" + chain + "')", equalTo(true));
    }

    @Test
    void who_oversees_may_verify_and_nobody_else() {
        String path = "/v1/evidence-chains/" + chains.open(1) + "/verification";

        as(Roles.ENFORCEMENT_SUPERVISOR, path).statusCode(200);
        as(Roles.ENFORCEMENT_OFFICER, path).statusCode(403);
        as(Roles.CUSTOMER, path).statusCode(403);
        given().get(path).then().statusCode(401);
        as(Roles.AUDITOR, "/v1/evidence-chains/" + UUID.randomUUID() + "/verification")
                .statusCode(404);
        as(Roles.AUDITOR, "/v1/evidence-chains/no-chain").statusCode(404);
        as(Roles.AUDITOR, path + "?from=-1").statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse verify(UUID chain) {
        return as(Roles.AUDITOR, "/v1/evidence-chains/" + chain + "/verification")
                .statusCode(200);
    }

    private static ValidatableResponse as(String role, String path) {
        return given().auth().oauth2(Tokens.of("somebody", role)).get(path).then();
    }
}
