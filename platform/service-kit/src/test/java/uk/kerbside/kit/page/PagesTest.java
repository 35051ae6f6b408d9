package uk.kerbside.kit.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTokens;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.problem.InvalidRequestException;

/** A page begins where the last one ended, and its cursor opens nothing else. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class PagesTest {
    private static final String TOKEN = KitTokens.of("rita-pages", Roles.CUSTOMER);

    @Inject
    Pages pages;

    private static void make(String name) {
        given().auth()
                .oauth2(TOKEN)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"name\": \"" + name + "\", \"count\": 1}")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    private static JsonPath page(Optional<String> cursor) {
        var request = given().auth().oauth2(TOKEN).queryParam("limit", 2);
        cursor.ifPresent(next -> request.queryParam("cursor", next));
        return request.get("/v1/things").then().statusCode(200).extract().jsonPath();
    }

    private static List<String> readOn(Optional<String> cursor) {
        List<String> names = new ArrayList<>();
        Optional<String> next = cursor;
        do {
            JsonPath page = page(next);
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            names.addAll(page.getList("items.name"));
            next = Optional.ofNullable(page.getString("next"));
        } while (next.isPresent());
        return names;
    }

    @Test
    void every_item_comes_once_whatever_is_inserted_between_two_pages() {
        String prefix = "!" + UUID.randomUUID() + "-";
        for (String name : List.of("b", "d", "f", "h")) {
            make(prefix + name);
        }
        JsonPath first = page(Optional.empty());
        List<String> shown = first.getList("items.name");
        assertThat(shown).hasSize(2);

        make(prefix + "a");
        make(prefix + "e");

        List<String> rest = readOn(Optional.of(first.getString("next")));
        assertThat(rest).doesNotContainAnyElementsOf(shown);
        assertThat(rest).contains(prefix + "e", prefix + "f", prefix + "h").isSorted();
        assertThat(readOn(Optional.empty()))
                .contains(prefix + "a", prefix + "b", prefix + "d", prefix + "e", prefix + "f", prefix + "h")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_last_page_names_no_next_also_when_it_is_full() {
        Page<Integer> full = numbers("numbers", new PageRequest(2, null), 2);
        Page<Integer> more = numbers("numbers", new PageRequest(2, null), 3);

        assertThat(full.items()).containsExactly(1, 2);
        assertThat(full.next()).isEmpty();
        assertThat(more.items()).containsExactly(1, 2);
        assertThat(numbers("numbers", new PageRequest(2, more.next().orElseThrow()), 3)
                        .items())
                .containsExactly(3);
    }

    @Test
    void a_cursor_opens_no_other_list() {
        String cursor =
                numbers("numbers of rita", new PageRequest(1, null), 2).next().orElseThrow();

        assertThatThrownBy(() -> numbers("numbers of paul", new PageRequest(1, cursor), 2))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_cursor_that_was_changed_anywhere_is_refused() {
        byte[] sealed = Base64.getUrlDecoder()
                .decode(numbers("numbers", new PageRequest(1, null), 2).next().orElseThrow());

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> numbers("numbers", new PageRequest(1, cursor), 2))
                    .as("changed at byte %d", at)
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void a_cursor_tells_nobody_where_it_stands() {
        Page<String> page = pages.read(
                "names", new PageRequest(1, null), (after, limit) -> List.of("Rita Sharma", "Paul"), Position::of);

        String cursor = page.next().orElseThrow();
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("Rita");
    }

    private Page<Integer> numbers(String list, PageRequest request, int last) {
        return pages.read(
                list,
                request,
                (after, limit) -> IntStream.rangeClosed(
                                after.map(position -> (int) position.number(0)).orElse(0) + 1, last)
                        .limit(limit)
                        .boxed()
                        .toList(),
                Position::of);
    }
}
