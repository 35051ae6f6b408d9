package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Which marks a camera takes for the one it read: the wide set, by a table a council can change. What an officer's eye
 * takes for each other (O and 0, I and 1) is the kernel's and may cover; this is wider and never does.
 */
@ApplicationScoped
class LookAlikes {
    private static final String USUAL = "/camera/look-alikes.txt";

    private final Map<Character, Set<Character>> twins = new TreeMap<>();

    LookAlikes(CameraSettings settings) {
        settings.lookAlikes()
                .map(LookAlikes::file)
                .orElseGet(LookAlikes::usual)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String group) {
        for (char one : group.toCharArray()) {
            for (char other : group.toCharArray()) {
                if (one != other) {
                    twins.computeIfAbsent(one, c -> new TreeSet<>()).add(other);
                }
            }
        }
    }

    /** Every mark that differs from it in one or two characters a camera takes for each other, one before two. */
    Set<Vrm> of(Vrm read) {
        Set<String> one = changed(Stream.of(read.value()));
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(changed(one.stream()));
        all.remove(read.value());
        Set<Vrm> marks = LinkedHashSet.newLinkedHashSet(all.size());
        all.forEach(mark -> marks.add(Vrm.of(mark)));
        return marks;
    }

    private Set<String> changed(Stream<String> marks) {
        Set<String> changed = new LinkedHashSet<>();
        marks.forEach(mark -> {
            for (int i = 0; i < mark.length(); i++) {
                for (char twin : twins.getOrDefault(mark.charAt(i), Set.of())) {
                    changed.add(mark.substring(0, i) + twin + mark.substring(i + 1));
                }
            }
        });
        return changed;
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of look-alikes cannot be read", e);
        }
    }

    private static String usual() {
        try (InputStream table = LookAlikes.class.getResourceAsStream(USUAL)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of look-alikes cannot be read", e);
        }
    }
}
