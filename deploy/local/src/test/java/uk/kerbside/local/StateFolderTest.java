package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void wiping_removes_the_data_and_keeps_logs_and_secrets() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.make();
        Files.createDirectories(state.data(Part.POSTGRES).resolve("base"));
        Files.writeString(state.data(Part.POSTGRES).resolve("base/1"), "rows");
        Files.writeString(state.file("secrets.properties"), "a=b");

        state.wipeData();

        assertThat(state.hasData()).isFalse();
        assertThat(state.file("secrets.properties")).exists();
    }

    @Test
    void wiping_removes_a_link_but_never_what_it_points_to() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "kept");
        StateFolder state = new StateFolder(folder.resolve("state"));
        Files.createDirectories(state.data(Part.KEYCLOAK));
        Files.createSymbolicLink(state.data(Part.KEYCLOAK).resolve("lib"), elsewhere);

        state.wipeData();

        assertThat(elsewhere.resolve("precious")).hasContent("kept");
    }

    @Test
    void nothing_outside_the_folder_can_be_deleted() {
        StateFolder state = new StateFolder(folder.resolve("state"));

        assertThatThrownBy(() -> state.delete(folder.resolve("state/../elsewhere")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state.delete(folder.resolve("state"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_log_keeps_the_one_of_the_run_before() throws IOException {
        StateFolder state = new StateFolder(folder.resolve("state"));
        Files.writeString(state.newLog(Part.KAFKA), "first run");

        Path second = state.newLog(Part.KAFKA);

        assertThat(second).isEmptyFile();
        assertThat(second.resolveSibling("kafka.previous.log")).hasContent("first run");
    }

    @Test
    void a_second_launcher_is_kept_out_until_the_first_one_is_done() {
        StateFolder state = new StateFolder(folder.resolve("state"));
        StateLock first = StateLock.on(state);

        assertThatThrownBy(() -> StateLock.on(state))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("./kerbside down");

        first.close();
        StateLock.on(state).close();
    }
}
