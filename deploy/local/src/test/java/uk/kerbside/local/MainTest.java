package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final RecordingTerminal words = new RecordingTerminal();

    @TempDir
    Path root;

    @Test
    void an_unknown_command_is_wrong_usage() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(words.complained()).contains("dance").contains("--help");
    }

    @Test
    void a_token_without_a_stack_fails_and_leaves_standard_output_empty() {
        assertThat(run("token", "rita")).isEqualTo(1);
        assertThat(words.said()).isEmpty();
        assertThat(words.complained()).contains("./kerbside up");
    }

    @Test
    void nothing_is_running_is_no_failure_of_down() {
        assertThat(run("down")).isZero();
        assertThat(words.said()).contains("Nothing is running.");
    }

    @Test
    void a_start_of_what_is_not_built_names_what_is_missing() {
        assertThat(run("up", "--only", "permits,kafka")).isEqualTo(1);
        assertThat(words.complained())
                .contains("permits-service is not built: permits-service/target/quarkus-app/quarkus-run.jar is missing")
                .contains("Kafka is not built");
    }

    @Test
    void one_part_cannot_be_stopped_when_nothing_runs() {
        assertThat(run("stop", "kafka")).isEqualTo(1);
        assertThat(run("stop", "piano")).isEqualTo(2);
    }

    private int run(String... command) {
        List<String> all = new java.util.ArrayList<>(List.of(root.toString()));
        all.addAll(List.of(command));
        return Main.run(all, words.terminal());
    }
}
