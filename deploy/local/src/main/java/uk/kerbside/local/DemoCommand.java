package uk.kerbside.local;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.CarerStory;
import uk.kerbside.local.demo.PaperStory;
import uk.kerbside.local.demo.Story;
import uk.kerbside.local.demo.StoryBreaks;
import uk.kerbside.local.demo.Suite;
import uk.kerbside.local.demo.Transcript;

/** Tells the stories of some permits to the suite that runs in another terminal. */
final class DemoCommand implements Command {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty()) {
            throw new WrongUsage("demo takes no arguments.");
        }
        RunningStack stack = RunningStack.in(StackSettings.standard(root).state());
        Path council = new Installation(root).council();
        if (!stack.council(council).isLoaded()) {
            throw new StackFailure(
                    "The sample council, in which the story is set, is not loaded. Wait until ./kerbside up"
                            + " says \"Up after\"; if it was started with --no-council, start it without.");
        }
        try {
            Suite suite = stack.suite(council);
            RandomGenerator random = new SecureRandom();
            Story.Told told = new Story(suite, told(terminal), random).tell();
            new CarerStory(suite, told(terminal), random).tell();
            new PaperStory(suite, suite.council().resolve("paper-permits.csv"), told(terminal), random).tell();
            terminal.say("");
            terminal.say(
                    "From paid to covered:          " + told.paidToCovered().toMillis() + " ms");
            terminal.say("From visit started to covered: "
                    + told.visitStartedToCovered().toMillis() + " ms");
            return 0;
        } catch (StoryBreaks e) {
            throw new StackFailure("The story breaks here: " + e.getMessage(), e);
        }
    }

    private static Transcript told(Terminal terminal) {
        return new Transcript() {
            @Override
            public void chapter(String title) {
                terminal.say("");
                terminal.say(title);
            }

            @Override
            public void line(String who, String does, String answer) {
                terminal.say(String.format("  %-6s %-38s %s", who, does, answer));
            }
        };
    }
}
