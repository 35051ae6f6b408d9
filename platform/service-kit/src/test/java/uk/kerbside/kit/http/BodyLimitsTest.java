package uk.kerbside.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.kerbside.kit.problem.RefusedException;

class BodyLimitsTest {
    private final BodyLimits limits = new BodyLimits(new HttpSettings() {
        @Override
        public MemorySize bodyLimit() {
            return size(10);
        }

        @Override
        public MemorySize fileLimit() {
            return size(20);
        }

        @Override
        public MemorySize importLimit() {
            return size(30);
        }
    });

    @ParameterizedTest
    @CsvSource({
        "application/json, 10",
        "text/plain, 10",
        "application/octet-stream, 20",
        "application/pdf, 20",
        "image/jpeg, 20",
        "image/heic, 20",
        "text/csv, 30"
    })
    void what_a_body_is_says_how_long_it_may_be(String type, int most) throws IOException {
        assertThat(read(type, most)).isEqualTo(most);
        assertThatThrownBy(() -> read(type, most + 1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_does_not_say_what_it_is_is_short() throws IOException {
        assertThat(limits.limit(new ByteArrayInputStream(new byte[10]), null).readAllBytes())
                .hasSize(10);
        assertThatThrownBy(() -> limits.limit(new ByteArrayInputStream(new byte[11]), null)
                        .readAllBytes())
                .isInstanceOf(RefusedException.class);
    }

    private int read(String type, int length) throws IOException {
        return limits.limit(new ByteArrayInputStream(new byte[length]), MediaType.valueOf(type))
                .readAllBytes()
                .length;
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
