package uk.kerbside.enforcement.memory.persistence;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import uk.kerbside.enforcement.memory.MemorySettings;
import uk.kerbside.enforcement.memory.Remembered;

/** Starts the thread that listens with the service, and stops it with it. */
@ApplicationScoped
class FollowChanges {
    private final ListenForChanges listener;

    FollowChanges(
            @All List<Remembered> remembered,
            MemorySettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        // Not from the pool: a connection that listens belongs to its listener for good.
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "15");
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "enforcement-memory");
        this.listener = new ListenForChanges(() -> DriverManager.getConnection(url, login), remembered, settings);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("memory").daemon().start(listener);
    }

    void stop(@Observes ShutdownEvent stopped) {
        listener.stop();
    }
}
