package uk.kerbside.bench;

import java.nio.file.Path;
import java.util.List;
import uk.kerbside.local.RunningStack;
import uk.kerbside.local.StackFailure;
import uk.kerbside.local.demo.StoryBreaks;
import uk.kerbside.local.demo.Suite;

/** {@code Main ROOT PROGRAM [NUMBER...]}: chooses the program and prints what it measured. */
public final class Main {
    private static final int WRONGLY_CALLED = 2;

    private Main() {}

    public static void main(String[] words) {
        Path root = Path.of(words[0]);
        List<String> wanted = List.of(words).subList(1, words.length);
        if (wanted.isEmpty()) {
            System.err.println("Which program? ./kerbside bench story [TELLINGS] | checks [SECONDS] [CONNECTIONS]");
            System.exit(WRONGLY_CALLED);
        }
        try {
            Suite suite = RunningStack.in(root.resolve(".kerbside")).suite(root.resolve("deploy/local/council"));
            switch (wanted.getFirst()) {
                case "story" -> System.out.println(new StoryTimes(suite).measure(number(wanted, 1, 30)));
                case "checks" ->
                    System.out.println(new CheckLoad(suite).measure(number(wanted, 1, 20), number(wanted, 2, 32)));
                default -> {
                    System.err.println("There is no program " + wanted.getFirst() + ": story or checks.");
                    System.exit(WRONGLY_CALLED);
                }
            }
        } catch (StackFailure | StoryBreaks e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int number(List<String> words, int index, int otherwise) {
        return words.size() > index ? Integer.parseInt(words.get(index)) : otherwise;
    }
}
