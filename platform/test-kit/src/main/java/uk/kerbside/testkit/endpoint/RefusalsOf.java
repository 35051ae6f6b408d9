package uk.kerbside.testkit.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Indexer;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.Refusal;

/** All codes: every constant of every enum that is a {@link Refusal}, found in the classes themselves. */
final class RefusalsOf {
    private RefusalsOf() {}

    /** What every service may answer, by status, then by code. */
    static List<Refusal> kit() {
        try {
            Path place = Path.of(CommonProblem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return in(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath("/"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("The classes of the kit cannot be found", e);
        }
    }

    /** What only the service whose tests run may answer. */
    static List<Refusal> service() {
        return in(Path.of("target", "classes"));
    }

    /** Both. */
    static List<Refusal> all() {
        return Stream.concat(kit().stream(), service().stream()).toList();
    }

    private static List<Refusal> in(Path classes) {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> read(file, indexer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete().getAllKnownImplementations(Refusal.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(type -> Arrays.stream(loaded(type).getEnumConstants()))
                .map(Refusal.class::cast)
                .sorted(Comparator.comparingInt(Refusal::status).thenComparing(Refusal::name))
                .toList();
    }

    private static void read(Path file, Indexer indexer) {
        try (InputStream bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A class that was found cannot be loaded", e);
        }
    }
}
