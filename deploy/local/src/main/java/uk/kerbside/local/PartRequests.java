package uk.kerbside.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Wishes from another terminal to the running launcher, as files: {@code requests/stop-kafka}, answered by {@code
 * requests/stop-kafka.answer}. Only the launcher may start parts: it is their parent.
 */
final class PartRequests {

    static final String DONE = "Done";

    enum Wish {
        STOP,
        START;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StateFolder state;
    private final Path folder;

    PartRequests(StateFolder state) {
        this.state = state;
        this.folder = state.file("requests");
    }

    /** Forgets wishes nobody waits for any more. */
    void clear() {
        state.delete(folder);
    }

    void ask(Wish wish, Part part) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(answer(wish, part));
            Files.writeString(request(wish, part), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> takeAnswer(Wish wish, Part part) {
        try {
            if (!Files.exists(answer(wish, part))) {
                return Optional.empty();
            }
            String text = Files.readString(answer(wish, part));
            Files.delete(answer(wish, part));
            return Optional.of(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does what was asked for meanwhile. */
    void serve(LocalStack stack) throws InterruptedException {
        for (Wish wish : Wish.values()) {
            for (Part part : Part.values()) {
                try {
                    if (Files.deleteIfExists(request(wish, part))) {
                        String text = answerTo(wish, part, stack);
                        Path written = Files.writeString(folder.resolve("answer.new"), text);
                        Files.move(written, answer(wish, part), StandardCopyOption.ATOMIC_MOVE);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static String answerTo(Wish wish, Part part, LocalStack stack) throws InterruptedException {
        try {
            switch (wish) {
                case STOP -> stack.stop(part);
                case START -> stack.start(part);
            }
            return DONE + ": " + wish.key() + " " + part.title() + ".";
        } catch (StackFailure e) {
            return e.getMessage();
        }
    }

    private Path request(Wish wish, Part part) {
        return folder.resolve(wish.key() + "-" + part.key());
    }

    private Path answer(Wish wish, Part part) {
        return folder.resolve(wish.key() + "-" + part.key() + ".answer");
    }
}
