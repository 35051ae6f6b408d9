package uk.kerbside.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String SOUND = "0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b";

    /** More than the counter holds in one millisecond. */
    private static final int MANY = 20_000;

    /** As the database and every text orders them: by their bytes, without a sign. */
    private static final Comparator<UUID> AS_STORED = Comparator.comparing(UUID::toString);

    private static List<UUID> made(int count) {
        return Stream.generate(Ids::uuid7).limit(count).toList();
    }

    @Test
    void a_version_7_uuid_says_so_and_when_it_was_made() {
        long before = InstantSource.system().millis();
        UUID id = Ids.uuid7();
        long after = InstantSource.system().millis();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // Others in this JVM may have used up the counter of this millisecond and be a little ahead.
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after + 1_000);
    }

    @Test
    void each_is_after_the_one_before_also_within_a_millisecond() {
        assertThat(made(MANY)).isSortedAccordingTo(AS_STORED).doesNotHaveDuplicates();
    }

    @Test
    void several_threads_make_none_twice_and_each_its_own_in_order() {
        List<CompletableFuture<List<UUID>>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> made(MANY)))
                .toList();

        List<List<UUID>> all = threads.stream().map(CompletableFuture::join).toList();

        assertThat(all).allSatisfy(ofThread -> assertThat(ofThread).isSortedAccordingTo(AS_STORED));
        Set<UUID> different = new HashSet<>();
        all.forEach(different::addAll);
        assertThat(different).hasSize(4 * MANY);
    }

    @Test
    void what_follows_the_time_cannot_be_guessed_from_the_one_before() {
        assertThat(made(1_000).stream().map(UUID::getLeastSignificantBits).distinct())
                .hasSize(1_000);
    }

    @Test
    void a_uuid_is_found_in_its_usual_form_in_either_case() {
        assertThat(Ids.findUuid7(SOUND)).contains(UUID.fromString(SOUND));
        assertThat(Ids.findUuid7(SOUND.toUpperCase(Locale.ROOT))).contains(UUID.fromString(SOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "0193a5b27c1e7d3a9f005a1f6d7e8c9b", SOUND + " ", "{" + SOUND + "}", "yes"})
    void nothing_else_is_taken_for_one(String text) {
        assertThat(Ids.findUuid(text)).isEmpty();
    }

    @Test
    void a_uuid_of_another_version_is_a_uuid_and_not_of_version_7() {
        String random = "5eed0000-0000-4000-8000-000000000001";

        assertThat(Ids.findUuid(random)).isPresent();
        assertThat(Ids.findUuid7(random)).isEmpty();
    }

    @Test
    void a_number_for_people_has_no_symbol_that_is_taken_for_another() {
        assertThat(Stream.generate(() -> Ids.readable("P")).limit(2_000))
                .allMatch(number -> number.matches("P-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"))
                .doesNotHaveDuplicates();
    }
}
