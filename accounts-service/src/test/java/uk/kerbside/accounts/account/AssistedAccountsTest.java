package uk.kerbside.accounts.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.accounts.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Council;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

@EdgeTest
@Tag("P-11")
class AssistedAccountsTest {
    private Council.Home home;

    @BeforeEach
    void a_home_is_there() {
        home = Council.home();
    }

    @Test
    void people_are_brought_once_told_of_and_brought_again_they_are_the_same() {
        List<Map<String, Object>> people = List.of(person("Ann"), person("Bob"));

        Response opened = bring(people);
        Response again = bring(people);

        opened.then().statusCode(200);
        List<String> ids = opened.path("items.accountId");
        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(again.<List<String>>path("items.accountId")).isEqualTo(ids);
        AccountPublished told = Topics.awaitEvent(AccountPublished.class, ids.getFirst());
        assertThat(told.members()).isEmpty();
        assertThat(told.property().orElseThrow().uprn()).isEqualTo(home.uprn());
        assertThat(Topics.events(AccountPublished.class, ids.getFirst())).hasSize(1);
    }

    @Test
    void two_permits_of_one_person_share_the_account_over_two_requests() {
        Map<String, Object> second = new HashMap<>(person("Ann"));
        second.put("email", "ann@example.org");

        String first = bring(List.of(person("Ann"))).path("items[0].accountId");

        assertThat(bring(List.of(second)).<String>path("items[0].accountId")).isEqualTo(first);
    }

    @Test
    void a_request_at_fault_opens_no_account_at_all() {
        Map<String, Object> nameless = new HashMap<>(person("Ann"));
        nameless.put("name", " ");
        Map<String, Object> sound = person("Bob");

        assertProblem(bring(List.of(sound, nameless)), 400, "INVALID_VALUE");
        assertProblem(bring(List.of(sound, sound)), 400, "INVALID_VALUE");
        assertProblem(bring(List.of()), 400, "INVALID_VALUE");
    }

    @Test
    void properties_are_matched_by_uprn_or_address() {
        Response matched = service(
                "/v1/property-matches",
                List.of(
                        Map.of("uprn", home.uprn()),
                        Map.of("address", "12 COMO ROAD, Romford", "postcode", home.postcode()),
                        Map.of("address", "13 Como Road, Romford", "postcode", home.postcode())));

        matched.then().statusCode(200);
        assertThat(matched.<List<String>>path("items.by")).containsExactly("UPRN", "ADDRESS", null);
        assertThat(matched.<String>path("items[1].property.zone")).isEqualTo("RO5");
        assertThat(matched.<String>path("items[1].property.schoolStreet")).isEqualTo("S1");
    }

    private Map<String, Object> person(String name) {
        return Map.of("reference", "paper:" + UUID.randomUUID(), "kind", "PERSON", "name", name, "uprn", home.uprn());
    }

    private static Response bring(List<Map<String, Object>> people) {
        return service("/v1/assisted-accounts", people);
    }

    private static Response service(String path, List<? extends Map<String, ?>> items) {
        return given().auth()
                .oauth2(Tokens.service("permits-service"))
                .contentType("application/json")
                .body(Map.of("items", items))
                .post(path);
    }
}
