package uk.kerbside.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Loads the sample council through the services' own import endpoints, as an administrator would.
 *
 * <p>What was loaded is remembered beside the data by the hash of its content, so that a second start sends nothing, and a
 * changed file is sent again: the imports are safe to repeat.
 */
final class Council {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Load(Part service, String path, String contentType, String file) {}

    /** In this order: permit types name places, properties name zones. */
    private static final List<Load> LOADS = List.of(
            new Load(Part.PERMITS, "/v1/calendar-imports", "text/csv", "calendar.csv"),
            new Load(Part.PERMITS, "/v1/place-imports", "text/csv", "places.csv"),
            new Load(Part.PERMITS, "/v1/permit-type-imports", "application/json", "permit-types.json"),
            new Load(Part.ACCOUNTS, "/v1/property-imports", "text/csv", "properties.csv"),
            new Load(Part.ACCOUNTS, "/v1/council-tax-imports", "text/csv", "council-tax.csv"));

    private final RunningStack stack;
    private final Path folder;
    private final Path loaded;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Council(RunningStack stack, Path folder, Path loaded) {
        this.stack = stack;
        this.folder = folder;
        this.loaded = loaded;
    }

    /** Sends what is not there yet and tells a line about each file sent. */
    void load(Consumer<String> told) {
        try {
            Properties done = read();
            List<Load> missing = missing(done);
            if (missing.isEmpty()) {
                return;
            }
            String token = stack.token("admin");
            for (Load load : missing) {
                long began = System.nanoTime();
                String report = send(load, token);
                done.setProperty(load.file(), hash(load));
                write(done);
                long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
                told.accept(String.format("%-18s %s, %.1f s", load.file(), report, millis / 1000.0));
            }
        } catch (IOException e) {
            throw new StackFailure("The sample council could not be loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Loading the sample council was broken off.", e);
        }
    }

    /** Whether all of it is in the databases of the running services. */
    boolean isLoaded() {
        try {
            return missing(read()).isEmpty();
        } catch (IOException e) {
            throw new StackFailure("What was loaded of the sample council cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Load> missing(Properties done) {
        return LOADS.stream()
                .filter(load -> stack.parts().contains(load.service()))
                .filter(load -> !hash(load).equals(done.getProperty(load.file())))
                .toList();
    }

    private String send(Load load, String token) throws IOException, InterruptedException {
        // The same file under the same key: a repeat after a lost answer is answered, not done again.
        String key = UUID.nameUUIDFromBytes((load.path() + hash(load)).getBytes(StandardCharsets.UTF_8))
                .toString();
        HttpRequest request = HttpRequest.newBuilder(
                        stack.address(load.service()).resolve(load.path()))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", load.contentType())
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofFile(folder.resolve(load.file())))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new StackFailure("The sample council could not be loaded: "
                    + load.service().title() + " answered "
                    + response.statusCode() + " to " + load.path() + " (" + load.file() + "): "
                    + response.body().substring(0, Math.min(500, response.body().length())));
        }
        JsonNode report = JSON.readTree(response.body());
        return Stream.of("accepted", "repaired", "refused", "repeated")
                .filter(count -> report.path(count).asInt() > 0)
                .map(count -> count + " " + report.path(count).asInt())
                .reduce((some, more) -> some + ", " + more)
                .orElse("nothing to do");
    }

    private String hash(Load load) {
        try {
            byte[] content = Files.readAllBytes(folder.resolve(load.file()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new StackFailure("A file of the sample council cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Properties read() throws IOException {
        Properties done = new Properties();
        if (Files.exists(loaded)) {
            try (Reader reader = Files.newBufferedReader(loaded)) {
                done.load(reader);
            }
        }
        return done;
    }

    private void write(Properties done) throws IOException {
        try (Writer writer = Files.newBufferedWriter(loaded)) {
            done.store(writer, "Files of the sample council that are in the databases, by their SHA-256");
        }
    }
}
