package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import uk.kerbside.local.Part;

/** What a load on permits needs: PostgreSQL, which waits for the disk, Kafka, and the packaged permits service. */
final class PermitsScene implements AutoCloseable {
    private final BenchStack stack;
    private final Signer signer = new Signer();
    private ServiceAlone service;

    private PermitsScene(BenchStack stack) {
        this.stack = stack;
    }

    /** @param jvmOptions further ones for the service under load */
    static PermitsScene set(Path root, List<String> jvmOptions) throws IOException {
        PermitsScene scene = new PermitsScene(BenchStack.start(root, "permits", EnumSet.of(Part.POSTGRES, Part.KAFKA)));
        try {
            scene.service = ServiceAlone.start(root, scene.stack, Part.PERMITS, scene.signer, jvmOptions);
            scene.service.awaitReady();
            return scene;
        } catch (IOException | RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    /** So many permits are there, and no others. They stay for the next run. */
    void fillOnce(int permits) throws SQLException {
        if (count("select count(*) from permit where number like 'P-BENCH-%'") != permits) {
            try (Connection connection = superuser()) {
                FillPermits.with(permits, connection);
            }
        }
    }

    BenchStack stack() {
        return stack;
    }

    ServiceAlone service() {
        return service;
    }

    String token(String subject, String role) {
        return signer.token(subject, role);
    }

    Connection superuser() throws SQLException {
        return stack.superuser(Part.PERMITS);
    }

    long count(String sql) throws SQLException {
        try (Connection connection = superuser();
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
        stack.close();
    }
}
