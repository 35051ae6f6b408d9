package uk.kerbside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import uk.kerbside.local.RunningStack;
import uk.kerbside.local.StackFailure;
import uk.kerbside.local.demo.StoryBreaks;
import uk.kerbside.local.demo.Suite;

/** {@code Main ROOT PROGRAM [WORD...]}: chooses the program and prints what it measured. */
public final class Main {
    private static final int WRONGLY_CALLED = 2;
    /** No machine at hand takes in more: so many people are made up beforehand. */
    private static final String USAGE =
            "Which program? ./kerbside bench story [TELLINGS] [CHECKS A SECOND] | checks [SECONDS] [CONNECTIONS]"
                    + " [JVM OPTION...] | batches [SECONDS] [CONNECTIONS] [JVM OPTION...]"
                    + " | outages [SECONDS] [CONNECTIONS] | index [RIGHTS] | register [PERMITS] [TIMES] [JVM OPTION...]"
                    + " | rounds [PERMITS] | paper [ROWS] | micro";

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        Path root = Path.of(words[0]);
        List<String> wanted = List.of(words).subList(1, words.length);
        if (wanted.isEmpty()) {
            System.err.println(USAGE);
            System.exit(WRONGLY_CALLED);
        }
        try {
            switch (wanted.getFirst()) {
                case "story" ->
                    System.out.println(
                            new StoryTimes(suite(root)).measure(number(wanted, 1, 30), number(wanted, 2, 0)));
                case "checks" ->
                    System.out.println(new CheckLoad(root, afterNumbers(wanted))
                            .measure(number(wanted, 1, 20), number(wanted, 2, 32)));
                case "batches" ->
                    System.out.println(new BatchLoad(root, afterNumbers(wanted))
                            .measure(number(wanted, 1, 20), number(wanted, 2, 4)));
                case "outages" ->
                    System.out.println(new OutageLoad(root).measure(number(wanted, 1, 60), number(wanted, 2, 16)));
                case "index" -> System.out.println(new IndexSize(root).measure(number(wanted, 1, 2_000_000)));
                case "register" ->
                    System.out.println(new RegisterLoad(root, afterNumbers(wanted))
                            .measure(number(wanted, 1, 200_000), number(wanted, 2, 200)));
                case "rounds" ->
                    System.out.println(new RoundsLoad(root, afterNumbers(wanted)).measure(number(wanted, 1, 200_000)));
                case "paper" ->
                    System.out.println(new PaperLoad(stack(root), suite(root), new SecureRandom())
                            .measure(number(wanted, 1, 100_000)));
                case "applications" ->
                    System.out.println(new ApplyLoad(root, afterNumbers(wanted))
                            .measure(number(wanted, 1, 20), number(wanted, 2, 16)));
                case "micro" -> Micro.run();
                default -> {
                    System.err.println("There is no program " + wanted.getFirst() + ". " + USAGE);
                    System.exit(WRONGLY_CALLED);
                }
            }
        } catch (StackFailure | StoryBreaks | IOException | SQLException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Suite suite(Path root) {
        return stack(root).suite(root.resolve("deploy/local/council"));
    }

    private static RunningStack stack(Path root) {
        return RunningStack.in(root.resolve(".kerbside"));
    }

    private static List<String> afterNumbers(List<String> words) {
        return words.subList(Math.min(3, words.size()), words.size());
    }

    private static int number(List<String> words, int index, int otherwise) {
        return words.size() > index ? Integer.parseInt(words.get(index)) : otherwise;
    }
}
