package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_remembered_process_is_found_while_it_lives() throws Exception {
        PidFiles pids = new PidFiles(folder);
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        try {
            pids.remember("kafka", sleeper.pid());

            assertThat(pids.living("kafka")).map(ProcessHandle::pid).contains(sleeper.pid());
        } finally {
            sleeper.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(pids.living("kafka")).isEmpty();
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_nobody() throws IOException {
        PidFiles pids = new PidFiles(folder);
        pids.remember("kafka", ProcessHandle.current().pid());
        String written = Files.readString(folder.resolve("kafka.pid")).strip();

        // The same number with the start of some earlier process.
        Files.writeString(folder.resolve("kafka.pid"), written + "0\n");

        assertThat(pids.living("kafka")).isEmpty();
    }

    @Test
    void a_file_without_a_mark_or_cut_short_names_nobody() throws IOException {
        PidFiles pids = new PidFiles(folder);
        Files.writeString(folder.resolve("kafka.pid"), ProcessHandle.current().pid() + "\n");
        Files.writeString(folder.resolve("keycloak.pid"), "");

        assertThat(pids.living("kafka")).isEmpty();
        assertThat(pids.living("keycloak")).isEmpty();
    }

    @Test
    void a_forgotten_process_is_not_found() {
        PidFiles pids = new PidFiles(folder);
        pids.remember("kafka", ProcessHandle.current().pid());

        pids.forget("kafka");

        assertThat(pids.living("kafka")).isEmpty();
    }

    @Test
    void the_mark_of_a_process_stays_the_same() {
        long own = ProcessHandle.current().pid();

        assertThat(ProcessMark.of(own)).isPresent().isEqualTo(ProcessMark.of(own));
        assertThat(ProcessMark.of(Long.MAX_VALUE)).isEmpty();
    }
}
