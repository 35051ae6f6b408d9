package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmFlagsTest {

    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";
    private static final String UNLOCK = "-XX:+UnlockExperimentalVMOptions";

    @Test
    void jdk_21_knows_no_compact_headers() {
        assertThat(JvmFlags.forHeap(160, 21)).contains("-Xmx160m").doesNotContain(COMPACT, UNLOCK);
    }

    @Test
    void jdk_24_has_them_as_an_experiment() {
        assertThat(JvmFlags.forHeap(160, 24)).containsSubsequence(UNLOCK, COMPACT);
    }

    @Test
    void jdk_25_has_them_without_further_words() {
        assertThat(JvmFlags.forHeap(160, 25)).contains(COMPACT).doesNotContain(UNLOCK);
    }

    @Test
    void only_what_lives_for_minutes_goes_without_the_optimising_compiler() {
        assertThat(JvmFlags.forLife(false)).containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(JvmFlags.forLife(true)).isEmpty();
    }

    @Test
    void the_running_jdk_accepts_its_flags_and_leaves_the_classes_for_the_next_run(@TempDir Path folder)
            throws Exception {
        Path archive = folder.resolve("java.jsa");
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(JvmFlags.forHeap(64));
        command.addAll(JvmFlags.forLife(false));
        command.addAll(JvmFlags.sharingClasses(archive, true));
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(java.getInputStream().readAllBytes());

        assertThat(java.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(java.exitValue()).as(output).isZero();
        assertThat(archive).isNotEmptyFile();
    }
}
