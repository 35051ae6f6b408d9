package uk.kerbside.testkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.testkit.Backing;

/** Each check is tried on an endpoint that is as it should be, and on one for each thing it is there to find. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
class EndpointChecksTest {
    private ApiDocument served;

    @BeforeEach
    void fetch() {
        served = ApiDocument.served();
    }

    @Test
    void sound_endpoints_pass_every_check() {
        ApiDocument sound = served.only("makeSample", "getSample");

        assertThat(HostileInputs.to(sound).check()).isGreaterThan(250);
        assertThat(EveryEndpointAsksWho.in(sound).check()).isEqualTo(2 * (6 + 16 + 2));
        CommittedDocument.isComplete(sound, RefusalsOf.all());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failOnLargeNumbers | /weight: very large should be",
                "failOnLargeNumbers | got 500",
                "believeEverything  | no JSON should be",
                "believeEverything  | a bracket too few should be",
                "believeDates       | /madeOn: \"2026-02-30\" should be",
                "tellSecrets        | tells of the inside",
                "explainNothing     | gives no example for [/name]"
            })
    void what_is_wrong_with_an_endpoint_is_told(String operation, String fault) {
        assertThatThrownBy(() -> HostileInputs.to(served.only(operation)).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("(" + operation + ")")
                .hasMessageContaining(fault);
    }

    @Test
    void an_example_that_is_refused_is_told() {
        ApiDocument fewer =
                ApiDocument.of(served.text().replace("\"a thing\"", "\"a thing with a name far too long\""));

        assertThatThrownBy(() -> HostileInputs.to(fewer.only("makeSample")).check())
                .hasMessageContaining("gives an example that its own schema refuses");
    }

    @Test
    void a_document_without_operations_is_no_success() {
        assertThatThrownBy(
                        () -> HostileInputs.to(served.only("noSuchOperation")).check())
                .hasMessage("The document names no operation");
    }

    @Test
    void an_operation_can_be_spared_what_it_would_accept() {
        // Everything odd that it would fail on is odd only, and so is not sent.
        assertThatCode(() -> HostileInputs.to(served.only("failOnLargeNumbers"))
                        .sendingNothingSoundTo("failOnLargeNumbers")
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void an_endpoint_open_to_everybody_must_be_on_the_list() {
        ApiDocument open = served.only("showOpen");

        EveryEndpointAsksWho.in(open).except("showOpen").check();
        assertThatThrownBy(() -> EveryEndpointAsksWho.in(open).check()).hasMessageContaining("is open to everybody");
    }

    @Test
    void the_list_of_open_endpoints_names_nothing_else() {
        ApiDocument closed = served.only("makeSample");

        assertThatThrownBy(() ->
                        EveryEndpointAsksWho.in(closed).except("makeSample").check())
                .hasMessageContaining("stands on the list and is not open");
        assertThatThrownBy(() -> EveryEndpointAsksWho.in(closed).except("gone").check())
                .hasMessageContaining("There is no operation gone");
    }

    @Test
    void an_endpoint_for_nobody_is_told() {
        assertThatThrownBy(() ->
                        EveryEndpointAsksWho.in(served.only("letNobodyIn")).check())
                .hasMessageContaining("names no role");
    }

    @Test
    void a_role_that_gets_in_although_the_document_does_not_name_it_is_told() {
        ApiDocument other = ApiDocument.of(served.text().replace("\"customer\"", "\"auditor\""));

        assertThatThrownBy(
                        () -> EveryEndpointAsksWho.in(other.only("makeSample")).check())
                .hasMessageContaining("the role customer should be 403 FORBIDDEN, got 201");
    }

    @Test
    void an_endpoint_that_says_too_little_is_told() {
        ApiDocument nameless = served.only("");

        assertThat(nameless.operations()).extracting(ApiOperation::path).contains("/v1/samples/nameless");
        assertThatThrownBy(() -> CommittedDocument.isComplete(nameless, RefusalsOf.all()))
                .hasMessageContaining("has no operationId of its own")
                .hasMessageContaining("has no summary")
                .hasMessageContaining("409 names NO_SUCH_CODE, which is no code");
        assertThatThrownBy(() -> CommittedDocument.isComplete(served.only("explainNothing"), RefusalsOf.all()))
                .hasMessageContaining("gives no example for [/name]");
    }

    @Test
    void who_may_call_what_is_a_table() {
        assertThat(RolesPage.table(served.only("makeSample", "showOpen", "getRelay")))
                .isEqualTo("""
                        | Endpoint | administrator | customer | caller verified |
                        |---|:-:|:-:|---|
                        | `GET /v1/operations/relay` | yes |  |  |
                        | `POST /v1/samples` |  | yes |  |
                        | `GET /v1/samples/open` | open | open |  |
                        """);
    }
}
