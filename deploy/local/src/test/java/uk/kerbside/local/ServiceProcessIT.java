package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {

    private static final Set<Part> SERVICES = EnumSet.copyOf(Part.services());

    @TempDir
    Path root;

    private StackSettings settings;

    @BeforeEach
    void a_work_tree_with_five_packaged_services() throws IOException {
        for (Part service : SERVICES) {
            packageService(new Installation(root).serviceJar(service));
        }
        settings = StackSettings.forTests(root, root.resolve("state"))
                .withParts(SERVICES)
                .withCouncil(false);
    }

    @Test
    void five_services_start_with_the_environment_they_were_promised_and_end_together() throws Exception {
        try (LocalStack stack = new LocalStack(settings, StackListener.SILENT)) {
            stack.start();

            assertThat(SERVICES).allMatch(stack.view()::isHealthy).allMatch(stack.view()::isDegraded);
            Map<String, String> given = givenTo(Part.VISITOR, stack.view());
            Ports ports = settings.ports();
            assertThat(given)
                    .containsEntry("KERBSIDE_PORT", "" + ports.of(Part.VISITOR))
                    .containsEntry(
                            "KERBSIDE_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/visitor")
                    .containsEntry("KERBSIDE_DB_USER", "visitor")
                    .containsEntry("KERBSIDE_DB_PASSWORD", stack.secrets().database(Part.VISITOR))
                    .containsEntry("KERBSIDE_KAFKA", "127.0.0.1:" + ports.of(Part.KAFKA))
                    .containsEntry(
                            "KERBSIDE_OIDC_URL", "http://127.0.0.1:" + ports.of(Part.KEYCLOAK) + "/realms/kerbside")
                    .containsEntry("KERBSIDE_CLIENT_ID", "visitor-service")
                    .containsEntry("KERBSIDE_CLIENT_SECRET", stack.secrets().client("visitor-service"))
                    .containsEntry("KERBSIDE_ACCOUNTS_URL", "http://127.0.0.1:" + ports.of(Part.ACCOUNTS))
                    .containsEntry("KERBSIDE_PERMITS_URL", "http://127.0.0.1:" + ports.of(Part.PERMITS))
                    .containsEntry("KERBSIDE_ENFORCEMENT_URL", "http://127.0.0.1:" + ports.of(Part.ENFORCEMENT))
                    .containsEntry("KERBSIDE_HELPLINE_URL", "http://127.0.0.1:" + ports.of(Part.HELPLINE))
                    .containsEntry(
                            "KERBSIDE_PAYMENT_SANDBOX_SECRET", stack.secrets().paymentSandbox())
                    .containsEntry("KERBSIDE_LOG_FORMAT", "plain")
                    .containsEntry(
                            "working folder",
                            root.toRealPath().resolve("state/data/visitor").toString());
            assertThat(Long.parseLong(given.get("heap"))).isLessThanOrEqualTo(160L << 20);
        }

        assertThat(PortCheck.taken(SERVICES, settings.ports())).isEmpty();
    }

    @Test
    void a_service_that_dies_while_starting_is_named_with_the_end_of_its_log_and_the_others_are_stopped() {
        StackSettings dying = settings.withServiceEnvironment(Map.of("DIE_AT_START", "true"));
        try (LocalStack stack = new LocalStack(dying, StackListener.SILENT)) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("-service ended by itself (exit code 3)")
                    .hasMessageContaining("state/logs/")
                    .hasMessageContaining("line 30")
                    .hasMessageContaining("line 11\n")
                    .hasMessageNotContaining("line 10\n");
        }
        assertThat(PortCheck.taken(SERVICES, dying.ports())).isEmpty();
    }

    @Test
    void a_service_that_dies_later_is_reported_and_the_others_go_on() throws InterruptedException {
        List<Part> died = new CopyOnWriteArrayList<>();
        StackListener listener = new StackListener() {
            @Override
            public void died(Part part, StackFailure how) {
                died.add(part);
            }
        };
        try (LocalStack stack = new LocalStack(settings, listener)) {
            stack.start();
            new StateFolder(settings.state())
                    .pids()
                    .living("helpline")
                    .orElseThrow()
                    .destroyForcibly();

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(died).containsExactly(Part.HELPLINE));
            assertThat(stack.isRunning(Part.HELPLINE)).isFalse();
            assertThat(stack.view().isHealthy(Part.PERMITS)).isTrue();

            stack.stop(Part.PERMITS);
            stack.start(Part.HELPLINE);

            assertThat(stack.view().isHealthy(Part.HELPLINE)).isTrue();
            assertThat(stack.view().isHealthy(Part.PERMITS)).isFalse();
            assertThat(died).as("a part that was told to stop has not died").containsExactly(Part.HELPLINE);
        }
    }

    private static Map<String, String> givenTo(Part service, RunningStack view) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(view.address(service).resolve("/given"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.contains("="))
                    .collect(java.util.stream.Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1),
                            (first, second) -> first));
        }
    }

    private static void packageService(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ServiceForTests.class.getName());
        String entry = ServiceForTests.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream compiled = ServiceForTests.class.getClassLoader().getResourceAsStream(entry)) {
            packed.putNextEntry(new JarEntry(entry));
            compiled.transferTo(packed);
            packed.closeEntry();
        }
    }
}
