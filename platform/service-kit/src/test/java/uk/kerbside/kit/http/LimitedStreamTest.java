package uk.kerbside.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

class LimitedStreamTest {
    private static LimitedStream ofBytes(int bytes, long limit) {
        return new LimitedStream(new ByteArrayInputStream(new byte[bytes]), limit);
    }

    private static void isRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(CommonProblem.BODY_TOO_LARGE));
    }

    @Test
    void a_body_of_exactly_the_limit_is_read_to_its_end() throws IOException {
        LimitedStream whole = ofBytes(10, 10);

        assertThat(whole.readAllBytes()).hasSize(10);
        assertThat(whole.read()).isEqualTo(-1);
        assertThat(whole.read(new byte[4], 0, 4)).isEqualTo(-1);
    }

    @Test
    void one_byte_more_is_refused_however_it_is_read() throws IOException {
        isRefused(() -> ofBytes(11, 10).readAllBytes());
        isRefused(() -> ofBytes(11, 10).read(new byte[11], 0, 11));
        isRefused(() -> ofBytes(11, 10).skip(11));

        LimitedStream oneByOne = ofBytes(11, 10);
        for (int n = 0; n < 10; n++) {
            assertThat(oneByOne.read()).isZero();
        }
        isRefused(oneByOne::read);
    }

    @Test
    void what_was_skipped_counts_and_nothing_is_read_twice() throws IOException {
        LimitedStream skipped = ofBytes(12, 10);

        assertThat(skipped.skip(8)).isEqualTo(8);
        assertThat(skipped.markSupported()).isFalse();
        isRefused(() -> skipped.readNBytes(3));
    }
}
