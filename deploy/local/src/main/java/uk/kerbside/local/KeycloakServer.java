package uk.kerbside.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keycloak with the realm {@code kerbside} and the demonstration users.
 *
 * <p>All stacks share one unpacked and built distribution; each has a home folder of its own with links to it, because
 * Keycloak writes below its home and reads the realm from there.
 */
final class KeycloakServer implements Program {

    private static final int HEAP_MEGABYTES = 256;
    // The same list as in kc.sh: what the modules of the JDK must open for Keycloak's libraries.
    private static final List<String> OPENED = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local");

    private final StackSettings settings;
    private final Installation installation;
    private final StateFolder state;
    private final Secrets secrets;

    KeycloakServer(StackSettings settings, Installation installation, StateFolder state, Secrets secrets) {
        this.settings = settings;
        this.installation = installation;
        this.state = state;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return Part.KEYCLOAK;
    }

    @Override
    public void prepare() throws InterruptedException {
        buildOnce();
        linkHome();
        RealmImport.of(installation.realms()).writeTo(home().resolve("data/import"));
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(java(home()));
        command.addAll(1, JvmFlags.forLife(settings.durable()));
        command.addAll(1, JvmFlags.sharingClasses(installation.classArchive(part()), settings.durable()));
        command.addAll(List.of("start", "--optimized", "--import-realm", "--cache=local"));
        command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1"));
        command.add("--http-port=" + settings.ports().of(part()));
        command.add("--http-management-port=" + settings.ports().keycloakManagement());
        command.add("--hostname=" + address());
        command.add("--db-url=jdbc:postgresql://127.0.0.1:" + settings.ports().of(Part.POSTGRES) + "/keycloak");
        command.addAll(List.of("--db-username=keycloak", "--db-pool-min-size=2", "--db-pool-max-size=20"));
        return new Launch(command, environment(), state.data(part()));
    }

    @Override
    public boolean isReady() {
        return HealthProbe.answers(
                URI.create("http://127.0.0.1:" + settings.ports().keycloakManagement() + "/health/ready"));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + settings.ports().of(part()));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(clientSecrets(secrets));
        environment.put("KC_DB_PASSWORD", secrets.database(part()));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-administrator");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator());
        return environment;
    }

    /** What the realm's file names where a client has a secret: {@code KERBSIDE_HELPLINE_CRM_SECRET}. */
    static Map<String, String> clientSecrets(Secrets secrets) {
        List<String> clients = new ArrayList<>(Secrets.MACHINE_CLIENTS);
        Part.services().forEach(service -> clients.add(service.title()));
        return clients.stream()
                .collect(Collectors.toMap(
                        client -> "KERBSIDE_" + client.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET",
                        secrets::client));
    }

    /** Keycloak compiles its configuration into itself; that takes longer than a start and is done once per distribution. */
    private void buildOnce() throws InterruptedException {
        Path distribution = installation.keycloak();
        Path mark = distribution.resolve("kerbside-build");
        String wanted = distribution.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
        try {
            if (Files.exists(mark) && Files.readString(mark).strip().equals(wanted)) {
                return;
            }
            List<String> command = new ArrayList<>(java(distribution));
            command.addAll(1, JvmFlags.forLife(false));
            command.add("build");
            command.addAll(BUILD_OPTIONS);
            ToolRun.run(
                    "Building Keycloak",
                    new Launch(command, Map.of(), distribution),
                    state.file("logs/keycloak-build.log"));
            Files.writeString(mark, wanted + "\n");
        } catch (IOException e) {
            throw new StackFailure("Keycloak could not be built: " + e.getMessage(), e);
        }
    }

    private void linkHome() {
        try {
            Files.createDirectories(home());
            for (String shared : List.of("lib", "conf", "providers", "themes", "version.txt")) {
                Path link = home().resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, installation.keycloak().resolve(shared));
            }
        } catch (IOException e) {
            throw new StackFailure("Keycloak's home folder could not be made: " + e.getMessage(), e);
        }
    }

    private List<String> java(Path kcHome) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(JvmFlags.forHeap(HEAP_MEGABYTES));
        command.add("-XX:MaxMetaspaceSize=256m");
        command.addAll(OPENED);
        command.add("-Dkc.home.dir=" + kcHome);
        command.add("-Djboss.server.config.dir=" + kcHome.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.addAll(List.of("-Dpicocli.disable.closures=true", "-Duser.language=en", "-Duser.country=GB"));
        command.addAll(List.of("-cp", kcHome.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }

    private Path home() {
        return state.data(part()).resolve("home");
    }
}
