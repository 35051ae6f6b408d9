package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import uk.kerbside.kernel.vrm.FoldedVrm;
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

    /**
     * Marks that differ from it in one or two characters a camera takes for each other, one before two.
     *
     * @param wanted asked of the folded key of each of some hundred marks: those it refuses are left out
     */
    List<Vrm> of(Vrm read, LongPredicate wanted) {
        List<Vrm> marks = new ArrayList<>();
        // One buffer for all: to make a text of each would cost more than to look it up.
        StringBuilder mark = new StringBuilder(read.value());
        Runnable take = () -> {
            if (wanted.test(FoldedVrm.key(mark))) {
                marks.add(Vrm.of(mark.toString()));
            }
        };
        change(1, mark, 0, take);
        change(2, mark, 0, take);
        return marks;
    }

    private void change(int characters, StringBuilder mark, int from, Runnable take) {
        if (characters == 0) {
            take.run();
            return;
        }
        for (int i = from; i < mark.length(); i++) {
            char read = mark.charAt(i);
            for (char twin : twins.getOrDefault(read, Set.of())) {
                mark.setCharAt(i, twin);
                change(characters - 1, mark, i + 1, take);
            }
            mark.setCharAt(i, read);
        }
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
