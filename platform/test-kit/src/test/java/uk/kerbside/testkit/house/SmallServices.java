package uk.kerbside.testkit.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The small services under src/test/services. They are compiled here and not with the tests: what is wrong with the bad
 * one would otherwise be wrong with this module.
 */
final class SmallServices {
    private static final Path SOURCES = Path.of("src/test/services");
    private static final Map<String, JavaClasses> COMPILED = new ConcurrentHashMap<>();

    private SmallServices() {}

    /** The classes of one of them; compiled once. */
    static JavaClasses classes(String name) {
        return COMPILED.computeIfAbsent(name, SmallServices::compiled);
    }

    private static JavaClasses compiled(String name) {
        try {
            Path classes = Files.createTempDirectory(Path.of("target"), name);
            compile(SOURCES.resolve(name), classes);
            return new ClassFileImporter().importPath(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        try (Stream<Path> found = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(faults, Locale.ROOT, null)) {
            List<Path> units =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
            boolean compiled = compiler.getTask(
                            null, files, faults, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(
                        "The service in " + sources + " does not compile: " + faults.getDiagnostics());
            }
        }
    }
}
