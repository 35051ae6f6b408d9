package uk.kerbside.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where in a built work tree the programs and their files lie. */
final class Installation {

    private final Path root;

    Installation(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** The Java that runs this program runs the parts too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Path serviceJar(Part service) {
        return root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Classes of a part as its last run left them; shared by all stacks of this work tree. */
    Path classArchive(Part part) {
        Path archives = built("class-archives");
        try {
            Files.createDirectories(archives);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archives.resolve(part.key() + ".jsa");
    }

    String kafkaClassPath() {
        return built("kafka") + "/*";
    }

    /** The unpacked distribution; its name ends with its version. */
    Path keycloak() {
        return keycloaks().stream()
                .findFirst()
                .orElseThrow(() -> new StackFailure(missingBuild("the Keycloak distribution", built("dist"))));
    }

    /** Unpacked by the first start, beside what the build unpacked. */
    Path postgres() {
        return built("dist").resolve("postgres");
    }

    Path postgresScript() {
        return root.resolve("deploy/postgres/init/10-databases-and-roles.sql");
    }

    Path topics() {
        return root.resolve("deploy/kafka/topics.csv");
    }

    Path realms() {
        return root.resolve("deploy/keycloak");
    }

    Path council() {
        return root.resolve("deploy/local/council");
    }

    /** One sentence for each thing these parts need and the build has not made yet. */
    List<String> missingFor(Collection<Part> parts) {
        List<String> missing = new ArrayList<>();
        if (parts.contains(Part.KAFKA) && !Files.isDirectory(built("kafka"))) {
            missing.add(missingBuild("Kafka", built("kafka")));
        }
        if (parts.contains(Part.KEYCLOAK) && keycloaks().isEmpty()) {
            missing.add(missingBuild("the Keycloak distribution", built("dist")));
        }
        parts.stream()
                .filter(Part::isService)
                .filter(service -> !Files.exists(serviceJar(service)))
                .sorted()
                .forEach(service -> missing.add(missingBuild(service.title(), serviceJar(service))));
        return missing;
    }

    private List<Path> keycloaks() {
        if (!Files.isDirectory(built("dist"))) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(built("dist"))) {
            return found.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built(String folder) {
        return root.resolve("deploy/local/target").resolve(folder);
    }

    private String missingBuild(String what, Path where) {
        return what + " is not built: " + root.relativize(where)
                + " is missing. Build it with: mvn package -DskipTests";
    }
}
