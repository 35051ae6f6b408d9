package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;

/** Whatever is written for an instant is read, or refused, as Jackson does by itself. */
class InstantReaderTest {
    private static final ObjectMapper JACKSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Property
    void an_instant_is_read_to_the_nanosecond(@ForAll("instants") Instant instant) throws JsonProcessingException {
        String written = EventJson.mapper().writeValueAsString(instant);

        assertThat(EventJson.mapper().readValue(written, Instant.class)).isEqualTo(instant);
    }

    @Property(tries = 5_000)
    void what_is_nearly_an_instant_is_read_or_refused_as_by_jackson(@ForAll("nearly") String text) {
        assertThat(read(EventJson.mapper(), text)).as(text).isEqualTo(read(JACKSON, text));
    }

    @Example
    void odd_ways_to_write_an_instant_are_read_as_by_jackson() {
        for (String text : new String[] {
            "2026-11-24T24:00:00Z",
            "2026-12-31T23:59:60Z",
            "2026-02-29T00:00:00Z",
            "2028-02-29T00:00:00Z",
            "2026-11-24T08:30Z",
            "2026-11-24T08:30:00Z5Z",
            "2026-11-24T08:30:00.Z",
            "2026-11-24T08:30:00.1234567891Z",
            "2026-11-24t08:30:00z",
            "2026-11-24 08:30:00Z",
            "2026-11-24T08:30:00+01:00",
            "+12026-11-24T08:30:00Z",
            "0000-01-01T00:00:00Z",
            "2026-11-24",
            "Z",
            ""
        }) {
            assertThat(read(EventJson.mapper(), text)).as(text).isEqualTo(read(JACKSON, text));
        }
    }

    private static Optional<Instant> read(ObjectMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readValue(mapper.writeValueAsString(text), Instant.class));
        } catch (JsonProcessingException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Instant> instants() {
        return DateTimes.instants().ofPrecision(ChronoUnit.NANOS);
    }

    /** An instant with one of its characters replaced, left out or doubled. */
    @Provide
    Arbitrary<String> nearly() {
        Arbitrary<Character> other = Arbitraries.chars().with("0123456789-:.+TtZz 6");
        return Combinators.combine(
                        instants(),
                        Arbitraries.integers().between(0, 35),
                        other,
                        Arbitraries.integers().between(0, 2))
                .as((instant, at, character, length) -> {
                    String text = instant.toString();
                    int place = Math.min(at, text.length() - 1);
                    return text.substring(0, place)
                            + String.valueOf(character).repeat(length)
                            + text.substring(place + 1);
                });
    }
}
