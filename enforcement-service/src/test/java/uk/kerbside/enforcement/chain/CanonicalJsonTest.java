package uk.kerbside.enforcement.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.EventJson;

/** What is written in order at once is what the library of the standard's authors makes of any other order. */
@Tag("E-4")
class CanonicalJsonTest {
    private static final int MANY = 20_000;
    private static final long SEED = 8785;

    private record Inner(Optional<String> none, Instant at, int count) {}

    private record Unordered(String zone, double latitude, List<Inner> inner, boolean again, Optional<Long> big) {}

    @Test
    void json_is_written_in_one_way_only() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", 51.50);
        value.put("a", "Gerät\n\u20ac");
        value.put("c", 1e21);

        assertThat(CanonicalJson.of(value)).isEqualTo("{\"a\":\"Gerät\\n€\",\"b\":51.5,\"c\":1e+21}");
    }

    @Test
    void the_parts_of_a_record_are_in_order_at_every_depth_and_what_is_absent_is_left_out() throws IOException {
        Unordered value = new Unordered(
                "RO1",
                51.0,
                List.of(new Inner(Optional.empty(), Instant.parse("2026-11-23T09:30:00.5Z"), 7)),
                true,
                Optional.of(Long.MAX_VALUE));

        assertThat(CanonicalJson.of(value)).isEqualTo(byTheLibrary(value)).isEqualTo("""
                {"again":true,"big":9223372036854776000,"inner":[{"at":"2026-11-23T09:30:00.500Z","count":7}],\
                "latitude":51,"zone":"RO1"}""");
    }

    @Test
    void numbers_are_written_as_everywhere() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MANY; i++) {
            Object number =
                    switch (i % 4) {
                        case 0 -> finite(random.nextLong());
                        case 1 -> random.nextLong() >> random.nextInt(64);
                        case 2 -> (float) finite(random.nextLong() >> random.nextInt(12));
                        default -> BigDecimal.valueOf(random.nextLong(), random.nextInt(40));
                    };
            Map<String, Object> value = Map.of("n", number);

            assertThat(CanonicalJson.of(value)).isEqualTo(byTheLibrary(value));
        }
    }

    private static double finite(long bits) {
        double number = Double.longBitsToDouble(bits);
        return Math.abs(number) < Float.MAX_VALUE ? number : bits;
    }

    @Test
    void texts_and_names_are_written_and_ordered_as_everywhere() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> map = new LinkedHashMap<>();
            ObjectNode tree = JsonNodeFactory.instance.objectNode();
            for (int entry = 0; entry < 3; entry++) {
                String name = text(random);
                String text = text(random);
                map.put(name, text);
                tree.put(name, text);
            }

            assertThat(CanonicalJson.of(map)).isEqualTo(byTheLibrary(map)).isEqualTo(CanonicalJson.of(tree));
        }
    }

    /** Of characters that are written in a way of their own, and of some from anywhere. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6); length >= 0; length--) {
            int character = random.nextBoolean() ? random.nextInt(0x100) : random.nextInt(0x1_1000);
            boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            text.appendCodePoint(isHalf ? 0x1F697 : character);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_number_is_no_json(double number) {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", number))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String byTheLibrary(Object value) throws IOException {
        try {
            return new JsonCanonicalizer(EventJson.mapper().writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
