package uk.kerbside.kit.edge;

import static uk.kerbside.kit.edge.Edge.customer;
import static uk.kerbside.kit.edge.Edge.isProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;

/** Addresses, methods, parameters and cursors that mean nothing here. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class AddressProblemsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/nothing", "/nothing", "/", "/v1/things/1/2/3", "/v1/../../etc/passwd", "/v1/things/%2e%2e/x"
            })
    void an_unknown_address_is_not_found(String path) {
        isProblem(customer().get(path).then(), 404, "NOT_FOUND");
    }

    @Test
    void a_method_an_address_does_not_know_is_refused() {
        isProblem(customer().delete("/v1/things").then(), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/things?limit=abc",
                "/v1/things?limit=0",
                "/v1/things?limit=-1",
                "/v1/things?limit=201",
                "/v1/things?limit=99999999999999999999",
                "/v1/things?limit=1.5",
                "/v1/things?size=x",
                "/v1/things?colour=BLUE",
                "/v1/things?colour=%00",
                "/v1/things?limit=5%00",
                "/v1/things?%00=1",
                "/v1/things/not-a-uuid",
                "/v1/things/texts/a%00b",
                "/v1/things/texts/a%0Ab",
                "/v1/things/texts/%E2%80%AEb"
            })
    void a_wrong_value_in_the_address_is_refused(String address) {
        isProblem(customer().get(address).then(), 400, "INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/texts/%zz", "/v1/things/texts/%", "/v1/things?limit=%zz"})
    void an_address_nobody_can_decode_is_refused(String address) throws Exception {
        RawHttp.Answer answer = RawHttp.get(address, KitTokens.of("rita", Roles.CUSTOMER));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isBetween(400, 404);
    }

    @Test
    void a_very_long_address_is_refused() {
        customer().get("/v1/things/texts/" + "a".repeat(20_000)).then().statusCode(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%C3%A9", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_cursor_nobody_gave_is_refused(String cursor) {
        isProblem(customer().get("/v1/things?cursor=" + cursor).then(), 400, "INVALID_CURSOR");
    }
}
