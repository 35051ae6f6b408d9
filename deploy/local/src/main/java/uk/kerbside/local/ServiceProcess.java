package uk.kerbside.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the five services. Everything it learns from outside is in its environment. */
final class ServiceProcess implements Program {

    private static final int HEAP_MEGABYTES = 160;

    private final Part service;
    private final StackSettings settings;
    private final Installation installation;
    private final StateFolder state;
    private final Secrets secrets;

    ServiceProcess(
            Part service, StackSettings settings, Installation installation, StateFolder state, Secrets secrets) {
        this.service = service;
        this.settings = settings;
        this.installation = installation;
        this.state = state;
        this.secrets = secrets;
    }

    @Override
    public Part part() {
        return service;
    }

    /** Nothing: the service migrates its own database when it starts. */
    @Override
    public void prepare() {}

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(JvmFlags.forHeap(HEAP_MEGABYTES));
        command.addAll(JvmFlags.forLife(settings.durable()));
        command.addAll(JvmFlags.sharingClasses(installation.classArchive(service), settings.durable()));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", installation.serviceJar(service).toString()));
        // Files a service keeps beside its database (evidence, spool) belong to its data.
        return new Launch(command, environment(), state.data(service));
    }

    @Override
    public boolean isReady() {
        return HealthProbe.answers(
                URI.create("http://127.0.0.1:" + settings.ports().of(service) + "/q/health/ready"));
    }

    private Map<String, String> environment() {
        Ports ports = settings.ports();
        Map<String, String> environment = new HashMap<>(settings.serviceEnvironment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("KERBSIDE_PORT", Integer.toString(ports.of(service)));
        environment.put(
                "KERBSIDE_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + service.key());
        environment.put("KERBSIDE_DB_USER", service.key());
        environment.put("KERBSIDE_DB_PASSWORD", secrets.database(service));
        environment.put("KERBSIDE_KAFKA", "127.0.0.1:" + ports.of(Part.KAFKA));
        environment.put("KERBSIDE_OIDC_URL", "http://127.0.0.1:" + ports.of(Part.KEYCLOAK) + "/realms/kerbside");
        environment.put("KERBSIDE_CLIENT_ID", service.title());
        environment.put("KERBSIDE_CLIENT_SECRET", secrets.client(service.title()));
        for (Part other : Part.services()) {
            environment.put(
                    "KERBSIDE_" + other.key().toUpperCase(Locale.ROOT) + "_URL", "http://127.0.0.1:" + ports.of(other));
        }
        environment.put("KERBSIDE_PAYMENT_SANDBOX_SECRET", secrets.paymentSandbox());
        environment.put("KERBSIDE_LOG_FORMAT", settings.logFormat());
        // The same as a yes or no, which is what the logging configuration wants.
        environment.put(
                "KERBSIDE_LOG_JSON", Boolean.toString(settings.logFormat().equals("json")));
        return environment;
    }
}
