package uk.kerbside.enforcement.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.kerbside.kernel.vrm.Vrm;

@Tag("E-6")
class LookAlikesTest {
    private static final Vrm READ = Vrm.of("AB12 CDE");

    @TempDir
    Path folder;

    private LookAlikes lookAlikes;

    @BeforeEach
    void a_council_has_its_own_table() throws IOException {
        lookAlikes = by("""
                # Any two of a group
                8B
                2Z
                CG
                G6
                """);
    }

    private LookAlikes by(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.txt"), table);
        return new LookAlikes(new SmallRyeConfigBuilder()
                .withMapping(CameraSettings.class)
                .withDefaultValue("kerbside.enforcement.cameras.look-alikes", file.toString())
                .build()
                .getConfigMapping(CameraSettings.class));
    }

    @Test
    void one_character_comes_before_two_and_none_is_changed_twice() {
        assertThat(lookAlikes.of(READ, key -> true))
                .extracting(Vrm::value)
                .containsExactly("A812CDE", "AB1ZCDE", "AB12GDE", "A81ZCDE", "A812GDE", "AB1ZGDE");
    }

    @Test
    void marks_that_cannot_be_known_are_left_out_and_all_that_look_alike_share_a_key() throws IOException {
        Set<Long> known = new HashSet<>();
        Stream.of("AB12GDE", "A81ZCDE", "ABI2CDE")
                .forEach(mark -> known.add(Vrm.of(mark).folded().key()));

        assertThat(lookAlikes.of(READ, known::contains)).extracting(Vrm::value).containsExactly("AB12GDE", "A81ZCDE");
        assertThat(by("1I").of(Vrm.of("AB12CDE"), known::contains))
                .extracting(Vrm::value)
                .containsExactly("ABI2CDE");
    }

    @Test
    void a_mark_nothing_is_taken_for_has_none() {
        assertThat(lookAlikes.of(Vrm.of("AD57 JKL"), key -> true)).isEmpty();
    }
}
