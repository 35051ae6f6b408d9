package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.local.Part;

/**
 * What a load on checks needs: PostgreSQL, which waits for the disk, Kafka, a voice for the services that are not there,
 * and the packaged enforcement service with {@value #RIGHTS} marks. Tables stay for the next run.
 */
final class Scene implements AutoCloseable {
    static final int RIGHTS = 250_000;

    private final Path root;
    private final List<String> jvmOptions;
    private final BenchStack stack;
    private final CouncilVoice council;
    private final Signer signer = new Signer();
    private ServiceAlone service;

    private Scene(Path root, List<String> jvmOptions, BenchStack stack) {
        this.root = root;
        this.jvmOptions = jvmOptions;
        this.stack = stack;
        this.council = new CouncilVoice(stack.kafka());
    }

    /** @param jvmOptions further ones for the service under load */
    static Scene set(Path root, List<String> jvmOptions) throws IOException, SQLException {
        Scene scene =
                new Scene(root, jvmOptions, BenchStack.start(root, "checks", EnumSet.of(Part.POSTGRES, Part.KAFKA)));
        try {
            scene.fillOnce();
            scene.startService();
            return scene;
        } catch (IOException | SQLException | RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    /** The service makes its tables; what is in them stays for the next run. */
    private void fillOnce() throws IOException, SQLException {
        try (ServiceAlone first = ServiceAlone.start(root, stack, Part.ENFORCEMENT, signer, List.of())) {
            first.awaitReady();
        }
        if (count("select count(*) from right_present") < RIGHTS) {
            try (Connection connection = stack.superuser(Part.ENFORCEMENT)) {
                FillLedger.with(RIGHTS, connection);
            }
        }
    }

    /** Returns how long it took until it was ready. */
    Duration startService() throws IOException {
        service = ServiceAlone.start(root, stack, Part.ENFORCEMENT, signer, jvmOptions);
        return service.awaitReady();
    }

    /** The same service, started anew with further options beside those it had. */
    void restartService(List<String> further) throws IOException {
        service.close();
        service = ServiceAlone.start(
                root,
                stack,
                Part.ENFORCEMENT,
                signer,
                Stream.concat(jvmOptions.stream(), further.stream()).toList());
        service.awaitReady();
    }

    BenchStack stack() {
        return stack;
    }

    ServiceAlone service() {
        return service;
    }

    /** The token of an officer. */
    String officer(int number) {
        return signer.token("officer-" + number, "enforcement-officer");
    }

    OfficerLine line(String token) throws IOException {
        return new OfficerLine(service.address(), token);
    }

    long count(String sql) throws SQLException {
        try (Connection connection = stack.superuser(Part.ENFORCEMENT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        council.close();
        stack.close();
    }
}
