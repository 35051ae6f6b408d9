package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: slow, so one test goes through the whole life of a stack. */
class LocalStackIT {

    private static final Set<Part> FOUNDATION = Set.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK);

    private final Path root = WorkTree.root();

    @TempDir
    Path folder;

    @Test
    void a_second_stack_on_free_ports_serves_survives_the_loss_of_a_part_and_leaves_no_process() throws Exception {
        StackSettings settings =
                StackSettings.forTests(root, folder.resolve("state")).withParts(FOUNDATION);
        List<ProcessHandle> processes;
        try (LocalStack stack = new LocalStack(settings, StackListener.SILENT)) {
            stack.start();
            RunningStack view = stack.view();

            assertThat(FOUNDATION).allMatch(view::isHealthy).allMatch(stack::isRunning);
            assertThat(claims(view.token("rita")).at("/realm_access/roles"))
                    .extracting(JsonNode::asText)
                    .containsExactly("customer");
            assertThat(claims(view.token("rita")).get("sub").asText())
                    .isEqualTo("5eed0000-0000-4000-8000-000000000001");
            assertThat(claims(view.token("permits-service")).at("/realm_access/roles"))
                    .extracting(JsonNode::asText)
                    .containsExactly("suite-service");
            assertThatThrownBy(() -> view.token("nobody")).isInstanceOf(StackFailure.class);
            assertRolesReachOnlyTheirOwnDatabase(view, stack.secrets());
            assertTopicsAreAsListed(view);
            assertNothingListensBeyondLoopback(settings);

            stack.kill(Part.KAFKA);
            assertThat(view.isHealthy(Part.KAFKA)).isFalse();
            stack.start(Part.KAFKA);
            assertThat(view.isHealthy(Part.KAFKA)).isTrue();

            assertThatThrownBy(() -> new LocalStack(settings, StackListener.SILENT))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("already running");
            processes = processesOf(settings);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(3);
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(PortCheck.taken(FOUNDATION, settings.ports())).isEmpty();
        assertThat(folder.resolve("state/pids")).isEmptyDirectory();
    }

    @Test
    void what_a_killed_launcher_left_running_is_stopped_by_the_next_one() throws Exception {
        StackSettings settings =
                StackSettings.forTests(root, folder.resolve("state")).withParts(Set.of(Part.POSTGRES));
        StateFolder state = new StateFolder(settings.state());
        Process launcher = launcher(settings);
        try {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> RunningStack.of(settings, state).isHealthy(Part.POSTGRES));
            launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            ProcessHandle leftOver = state.pids().living("postgres").orElseThrow();
            assertThat(leftOver.isAlive()).isTrue();

            int found = Reaper.stopLeftOvers(settings, StackListener.SILENT);

            assertThat(found).isEqualTo(1);
            assertThat(leftOver.isAlive()).isFalse();
            assertThat(PortCheck.taken(settings.parts(), settings.ports())).isEmpty();
        } finally {
            launcher.destroyForcibly();
            Reaper.stopLeftOvers(settings, StackListener.SILENT);
        }
    }

    @Test
    void a_launcher_told_to_end_stops_its_parts_first() throws Exception {
        StackSettings settings =
                StackSettings.forTests(root, folder.resolve("state")).withParts(Set.of(Part.POSTGRES));
        StateFolder state = new StateFolder(settings.state());
        Process launcher = launcher(settings);
        try {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> state.pids().living("postgres").isPresent());
            Optional<ProcessHandle> postgres = state.pids().living("postgres");

            launcher.destroy();

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(postgres).isPresent().get().matches(process -> !process.isAlive());
        } finally {
            launcher.destroyForcibly();
            Reaper.stopLeftOvers(settings, StackListener.SILENT);
        }
    }

    private Process launcher(StackSettings settings) throws IOException {
        // Failsafe hides the class path behind a jar with a manifest and keeps the real one in its own property.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Installation.java(),
                        "-Xmx48m",
                        "-cp",
                        classPath,
                        LauncherForTests.class.getName(),
                        root.toString(),
                        settings.state().toString(),
                        Integer.toString(settings.ports().of(Part.POSTGRES)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("launcher.log").toFile())
                .start();
    }

    private static void assertRolesReachOnlyTheirOwnDatabase(RunningStack view, Secrets secrets) throws SQLException {
        try (Connection own = connect(view.jdbcUrl(Part.PERMITS), Part.PERMITS, secrets)) {
            own.createStatement().execute("CREATE TABLE proof (id int)");
            own.createStatement().execute("CREATE EXTENSION btree_gist");
        }
        for (Part other : List.of(Part.ACCOUNTS, Part.KEYCLOAK)) {
            assertThatThrownBy(() -> connect(view.jdbcUrl(other), Part.PERMITS, secrets))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
        }
    }

    private static Connection connect(String url, Part role, Secrets secrets) throws SQLException {
        return DriverManager.getConnection(url, role.key(), secrets.database(role));
    }

    private static void assertTopicsAreAsListed(RunningStack view) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, view.kafka()))) {
            assertThat(admin.listTopics().names().get()).hasSize(12);
            ConfigResource rights = new ConfigResource(ConfigResource.Type.TOPIC, "kerbside.rights.v1");
            ConfigResource payments = new ConfigResource(ConfigResource.Type.TOPIC, "kerbside.payments.v1");
            var configured =
                    admin.describeConfigs(List.of(rights, payments)).all().get();
            assertThat(configured.get(rights).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configured.get(payments).get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(400).toMillis()));
        }
    }

    /** Every address on which the processes of this stack listen, from the kernel's own table. */
    private static void assertNothingListensBeyondLoopback(StackSettings settings) throws IOException {
        if (!Files.exists(Path.of("/proc/net/tcp"))) {
            return;
        }
        assertThat(ListeningSockets.of(processesOf(settings)))
                .isNotEmpty()
                .allMatch(address -> address.equals("127.0.0.1") || address.equals("::1"));
    }

    private static List<ProcessHandle> processesOf(StackSettings settings) {
        PidFiles pids = new StateFolder(settings.state()).pids();
        return settings.parts().stream()
                .flatMap(part -> pids.living(part.key()).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
