package uk.kerbside.testkit.endpoint;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.javadoc.Javadoc;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the settings of a module from its sources: their comments are in no class file. */
final class SettingsOf {
    private static final String MAPPING = "ConfigMapping";
    private static final List<String> PROPERTIES =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    private final Properties set;
    private final List<Setting> found = new ArrayList<>();

    private SettingsOf(Properties set) {
        this.set = set;
    }

    /** All of a module, by key. */
    static List<Setting> module(Path folder) {
        StaticJavaParser.getParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);
        SettingsOf settings = new SettingsOf(properties(folder.resolve("src/main/resources")));
        try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java")).forEach(settings::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.found.sort(Comparator.comparing(Setting::key));
        return List.copyOf(settings.found);
    }

    private static Properties properties(Path resources) {
        Properties all = new Properties();
        for (String name : PROPERTIES) {
            Path file = resources.resolve(name);
            if (Files.exists(file)) {
                try (Reader text = Files.newBufferedReader(file)) {
                    all.load(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return all;
    }

    private void read(Path source) {
        try {
            String text = Files.readString(source);
            if (text.contains("@" + MAPPING)) {
                CompilationUnit unit = StaticJavaParser.parse(text);
                unit.findAll(ClassOrInterfaceDeclaration.class).forEach(declared -> valueOf(declared, MAPPING, "prefix")
                        .ifPresent(prefix -> read(prefix, declared)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String prefix, ClassOrInterfaceDeclaration declared) {
        declared.getMethods().stream()
                .filter(method -> !method.isDefault() && !method.isStatic())
                .forEach(method -> read(prefix + "." + name(method), method, declared));
    }

    private void read(String key, MethodDeclaration method, ClassOrInterfaceDeclaration declared) {
        Type type = method.getType();
        String entry = isOf(type, "Map") ? key + ".<name>" : key;
        Optional<ClassOrInterfaceDeclaration> group = innermost(type)
                .flatMap(inner -> declared.findAll(ClassOrInterfaceDeclaration.class).stream()
                        .filter(nested -> nested.getNameAsString().equals(inner))
                        .findFirst());
        if (group.isPresent()) {
            read(entry, group.get());
        } else {
            found.add(new Setting(entry, usual(entry, method), meaning(method)));
        }
    }

    private Optional<String> usual(String key, MethodDeclaration method) {
        return Optional.ofNullable(set.getProperty(key)).or(() -> valueOf(method, "WithDefault", "value"));
    }

    private static String name(MethodDeclaration method) {
        return valueOf(method, "WithName", "value").orElseGet(() -> method.getNameAsString()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT));
    }

    private static boolean isOf(Type type, String name) {
        return type instanceof ClassOrInterfaceType known
                && known.getNameAsString().equals(name);
    }

    /** What an {@code Optional}, a list or a map is of. */
    private static Optional<String> innermost(Type type) {
        return type instanceof ClassOrInterfaceType known
                ? known.getTypeArguments()
                        .flatMap(of -> innermost(of.getLast().orElseThrow()))
                        .or(() -> Optional.of(known.getNameAsString()))
                : Optional.empty();
    }

    private static String meaning(NodeWithJavadoc<?> method) {
        return method.getJavadoc()
                .map(Javadoc::getDescription)
                .map(text -> text.toText()
                        .replaceAll("\\{@code ([^}]*)}", "`$1`")
                        .replaceAll("\\{@link [^}]*#(\\w+)\\(\\)}", "`$1`")
                        .replaceAll("\\s+", " ")
                        .strip())
                .orElse("");
    }

    private static Optional<String> valueOf(NodeWithAnnotations<?> annotated, String annotation, String member) {
        return annotated.getAnnotationByName(annotation).flatMap(found -> valueOf(found, member));
    }

    private static Optional<String> valueOf(AnnotationExpr annotation, String member) {
        return switch (annotation) {
            case SingleMemberAnnotationExpr single ->
                Optional.of(single.getMemberValue().asStringLiteralExpr().asString());
            case NormalAnnotationExpr normal ->
                normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(member))
                        .map(pair -> pair.getValue().asStringLiteralExpr().asString())
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
